import { useState } from 'react';
import { aiActRoles, capabilityClasses } from '../../../shared/contract/bots.ts';
import type { BotEntry } from '../../../shared/contract/bots.ts';
import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { answers, toBotFields, toBotTexts, toDutyAnswers, trainAnswers } from './bot-fields.ts';
import { DutiesField } from './duties-field.tsx';
import { FairnessField } from './fairness-field.tsx';
import { OversightFields } from './oversight-fields.tsx';
import classes from './bots.module.css';

/** Changes what is declared about a bot. */
export function BotDialog({ bot, onClose }: { bot: BotEntry; onClose: () => void }) {
  const text = useText();
  const save = useCommand('bots.save');
  const { fields, set, markSent, check } = useForm(() => toBotTexts(bot.fields));
  const [answered, setAnswered] = useState(() => toDutyAnswers(bot.fields));
  const [fairness, setFairness] = useState<BotEntry['fields']['fairness']>(bot.fields.fairness);
  const input = { botId: bot.botId, fields: toBotFields(fields, answered, fairness) };
  const { isFine, words } = check(contract.bots.save.input, input);
  const submit = () => {
    markSent();
    if (isFine) save.mutate(input, { onSuccess: onClose });
  };
  const title = text('bots.edit.named', { name: bot.name });
  return (
    <Dialog title={title} onClose={onClose} width={720} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          <TextAreaField
            label={text('bots.purpose')}
            value={fields.purpose}
            onChange={set('purpose')}
            problem={words('fields.purpose')}
            hint={text('bots.purposeHint')}
            autoFocus
          />
          <TextField
            label={text('bots.owner')}
            value={fields.owner}
            onChange={set('owner')}
            problem={words('fields.owner')}
            hint={text('bots.ownerHint')}
          />
          <SelectField
            label={text('bots.capability')}
            value={fields.capability}
            onChange={set('capability')}
            choices={[
              { value: '', label: text('bots.choose') },
              ...capabilityClasses.map((value) => ({ value, label: text(`bots.capability.${value}`) })),
            ]}
          />
          <SelectField
            label={text('bots.trains')}
            value={fields.trainsModels}
            onChange={set('trainsModels')}
            choices={trainAnswers.map((value) => ({ value, label: text(`bots.trains.${value}`) }))}
          />
          <TextAreaField
            label={text('bots.knownLimits')}
            value={fields.knownLimits}
            onChange={set('knownLimits')}
            problem={words('fields.knownLimits')}
            hint={text('bots.knownLimitsHint')}
          />
          <TextField
            label={text('bots.reviewOn')}
            type="date"
            value={fields.reviewOn}
            onChange={set('reviewOn')}
            problem={words('fields.reviewOn')}
          />
          <OversightFields fields={fields} set={set} words={words} />
          <fieldset className={classes.group}>
            <legend>{text('bots.aiAct')}</legend>
            <div className={classes.bar}>
              <SelectField
                label={text('bots.role')}
                value={fields.role}
                onChange={set('role')}
                choices={aiActRoles.map((value) => ({ value, label: text(`bots.role.${value}`) }))}
              />
              <SelectField
                label={text('bots.highRisk')}
                value={fields.isHighRisk}
                onChange={set('isHighRisk')}
                choices={answers.map((value) => ({ value, label: text(`bots.highRisk.${value}`) }))}
              />
            </div>
          </fieldset>
          <DutiesField answered={answered} onChange={setAnswered} words={words} />
          <FairnessField reviews={fairness} onChange={(reviews) => setFairness([...reviews])} words={words} />
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
