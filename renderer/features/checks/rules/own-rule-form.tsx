import { useState } from 'react';
import type { OwnRule } from '../../../../shared/contract/checks.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { severities } from '../../../../shared/contract/findings.ts';
import { messageRoles } from '../../../../shared/contract/transcripts.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { BotChoices } from './bot-choices.tsx';
import { PhrasePreview } from './phrase-preview.tsx';
import { readPhrases } from './rule-words.ts';
import classes from '../checks-page.module.css';

interface OwnRuleFormProps {
  /** null: it is being added. */
  id: string | null;
  rule: OwnRule | null;
  isReadOnly: boolean;
  onClose: () => void;
  onAdded?: (id: string) => void;
}

/** A rule of this vault's own: phrases that are to be a finding when somebody says them. */
export function OwnRuleForm({ id, rule, isReadOnly, onClose, onAdded }: OwnRuleFormProps) {
  const text = useText();
  const add = useCommand('checks.addRule');
  const change = useCommand('checks.changeRule');
  const remove = useCommand('checks.removeRule');
  const { fields, set, markSent, check } = useForm({
    name: rule?.name ?? '',
    role: rule?.role ?? 'person',
    severity: rule?.severity ?? 'medium',
    phrases: rule?.phrases.join('\n') ?? '',
  });
  const [botIds, setBotIds] = useState<readonly string[]>(rule?.botIds ?? []);
  const [isEnabled, setIsEnabled] = useState(rule?.isEnabled ?? true);
  const phrases = readPhrases(fields.phrases);
  const input = {
    name: fields.name,
    role: fields.role,
    severity: fields.severity,
    botIds: [...botIds],
    phrases,
    isEnabled,
  };
  const { isFine, words } = check(contract.checks.addRule.input, input);
  const failure = add.error ?? change.error ?? remove.error;
  const title = rule?.name ?? text('checks.own.add');
  const submit = () => {
    markSent();
    if (!isFine) return;
    if (id !== null) change.mutate({ ...input, id });
    else add.mutate(input, { onSuccess: (added) => onAdded?.(added.id) });
  };
  return (
    <SidePanel title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={failure}>
        <fieldset className={classes.fields} disabled={isReadOnly}>
          <Stack>
            <TextField
              label={text('checks.own.name')}
              value={fields.name}
              onChange={set('name')}
              problem={words('name')}
              hint={text('ui.noPersonalData')}
              isRequired
              autoFocus={id === null}
            />
            <SelectField
              label={text('transcripts.role')}
              value={fields.role}
              onChange={set('role')}
              choices={messageRoles.map((role) => ({ value: role, label: text(`transcripts.role.${role}`) }))}
            />
            <SelectField
              label={text('checks.severity')}
              value={fields.severity}
              onChange={set('severity')}
              choices={severities.map((each) => ({ value: each, label: text(`findings.severity.${each}`) }))}
            />
            <TextAreaField
              label={text('checks.own.phrases')}
              value={fields.phrases}
              onChange={set('phrases')}
              problem={words('phrases')}
              hint={text('checks.list.addedHint')}
              rows={4}
              isRequired
            />
            <Muted>{text('checks.phraseSyntax')}</Muted>
            <BotChoices label={text('checks.own.bots')} chosen={botIds} onChange={setBotIds} />
            <CheckboxField label={text('checks.enabled')} isChecked={isEnabled} onChange={setIsEnabled} />
            <ProblemMessage problem={failure} />
          </Stack>
        </fieldset>
        {!isReadOnly && (
          <Actions>
            <Button type="submit" kind="primary" isBusy={add.isPending || change.isPending}>
              {text('ui.save')}
            </Button>
            {id !== null && (
              <Button isBusy={remove.isPending} onClick={() => remove.mutate({ id }, { onSuccess: onClose })}>
                {text('checks.own.remove')}
              </Button>
            )}
          </Actions>
        )}
      </Form>
      {!isReadOnly && <PhrasePreview phrases={phrases} role={input.role} />}
    </SidePanel>
  );
}
