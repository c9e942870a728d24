import { useState } from 'react';
import { askableData, legalBases } from '../../../../shared/contract/checks.ts';
import { checkLanguages } from '../../../../shared/contract/privacy-notices.ts';
import type { AskableData, BotProfile } from '../../../../shared/contract/checks.ts';
import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import classes from '../checks-page.module.css';

interface BotFormProps {
  botId: string;
  name: string;
  profile: BotProfile;
  isReadOnly: boolean;
  onClose: () => void;
}

/** What one bot is declared to do. */
export function BotForm({ botId, name, profile, isReadOnly, onClose }: BotFormProps) {
  const text = useText();
  const save = useCommand('checks.setBot');
  const { fields, set, markSent, check } = useForm({
    purpose: profile.purpose,
    legalBasis: profile.legalBasis ?? '',
    retentionDays: profile.retentionDays === null ? '' : String(profile.retentionDays),
    recipients: profile.recipients,
    thirdCountries: profile.thirdCountries,
  });
  const [languages, setLanguages] = useState<readonly CheckLanguage[]>(profile.languages);
  const [neededData, setNeededData] = useState<readonly AskableData[] | null>(profile.neededData);
  const [isAutomatedDecision, setIsAutomatedDecision] = useState(profile.isAutomatedDecision);
  const input = {
    botId,
    profile: {
      purpose: fields.purpose,
      legalBasis: legalBases.find((basis) => basis === fields.legalBasis) ?? null,
      languages: [...languages],
      neededData: neededData && [...neededData],
      retentionDays: fields.retentionDays.trim() === '' ? null : Number(fields.retentionDays),
      recipients: fields.recipients,
      thirdCountries: fields.thirdCountries,
      isAutomatedDecision,
    },
  };
  const { isFine, words } = check(contract.checks.setBot.input, input);
  const submit = () => {
    markSent();
    if (isFine) save.mutate(input);
  };
  return (
    <SidePanel title={name} onClose={onClose}>
      <p>{text('checks.bots.what')}</p>
      <Form label={name} onSubmit={submit} failure={save.error}>
        <fieldset className={classes.fields} disabled={isReadOnly}>
          <Stack>
            <TextField
              label={text('checks.bots.purpose')}
              value={fields.purpose}
              onChange={set('purpose')}
              problem={words('profile.purpose')}
            />
            <SelectField
              label={text('checks.bots.legalBasis')}
              value={fields.legalBasis}
              onChange={set('legalBasis')}
              choices={[
                { value: '', label: text('checks.bots.notDeclared') },
                ...legalBases.map((basis) => ({ value: basis, label: text(`checks.legalBasis.${basis}`) })),
              ]}
            />
            <Choices
              label={text('checks.bots.languages')}
              choices={checkLanguages}
              chosen={languages}
              name={(language) => text(`findings.language.${language}`)}
              onChange={setLanguages}
            />
            <CheckboxField
              label={text('checks.bots.declaresData')}
              isChecked={neededData !== null}
              onChange={(isChecked) => setNeededData(isChecked ? [] : null)}
            />
            {neededData !== null && (
              <Choices
                label={text('checks.bots.neededData')}
                choices={askableData}
                chosen={neededData}
                name={(data) => text(`findings.value.data.${data}`)}
                onChange={setNeededData}
              />
            )}
            <TextField
              label={text('checks.bots.retentionDays')}
              type="number"
              value={fields.retentionDays}
              onChange={set('retentionDays')}
              problem={words('profile.retentionDays')}
            />
            <TextAreaField
              label={text('checks.bots.recipients')}
              value={fields.recipients}
              onChange={set('recipients')}
              problem={words('profile.recipients')}
              rows={2}
            />
            <TextField
              label={text('checks.bots.thirdCountries')}
              value={fields.thirdCountries}
              onChange={set('thirdCountries')}
              problem={words('profile.thirdCountries')}
            />
            <CheckboxField
              label={text('checks.bots.isAutomatedDecision')}
              isChecked={isAutomatedDecision}
              onChange={setIsAutomatedDecision}
            />
            <ProblemMessage problem={save.error} />
            {save.isSuccess && <Status meaning="fine">{text('checks.saved')}</Status>}
          </Stack>
        </fieldset>
        {!isReadOnly && (
          <Actions>
            <Button type="submit" kind="primary" isBusy={save.isPending}>
              {text('ui.save')}
            </Button>
          </Actions>
        )}
      </Form>
    </SidePanel>
  );
}
