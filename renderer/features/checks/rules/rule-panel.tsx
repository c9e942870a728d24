import { useState } from 'react';
import type { CheckRule } from '../../../../shared/contract/checks.ts';
import { severities } from '../../../../shared/contract/findings.ts';
import type { Severity } from '../../../../shared/contract/findings.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { BotChoices } from './bot-choices.tsx';
import { PhraseListField } from './phrase-list-field.tsx';
import type { EditedList } from './phrase-list-field.tsx';
import { PhrasePreview } from './phrase-preview.tsx';
import { readPhrases, ruleName } from './rule-words.ts';
import classes from '../checks-page.module.css';

interface RulePanelProps {
  rule: CheckRule;
  isReadOnly: boolean;
  onClose: () => void;
}

/** One check: where it comes from, how severe it is, for whom it counts, and the phrases it knows. */
export function RulePanel({ rule, isReadOnly, onClose }: RulePanelProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const save = useCommand('checks.setRule');
  const [isEnabled, setIsEnabled] = useState(rule.isEnabled);
  const [severity, setSeverity] = useState<Severity>(rule.severity);
  const [exceptBots, setExceptBots] = useState<readonly string[]>(rule.exceptBots);
  const [lists, setLists] = useState<readonly EditedList[]>(() =>
    rule.phrases.map(({ added, ...list }) => ({ ...list, added: added.join('\n') })),
  );
  const submit = () =>
    save.mutate({
      id: rule.id,
      isEnabled,
      severity,
      exceptBots: [...exceptBots],
      phrases: lists.map((list) => ({
        id: list.id,
        language: list.language,
        added: readPhrases(list.added),
        dropped: [...list.dropped],
      })),
    });
  const { citation, url, isVerified } = rule.source;
  const added = lists.flatMap((list) => readPhrases(list.added));
  return (
    <SidePanel title={ruleName(text, rule.id)} onClose={onClose}>
      <p>{text(`checks.what.${rule.id}`)}</p>
      <Facts
        facts={[
          {
            label: text('checks.source'),
            value: (
              <>
                {citation[language]}
                {url !== null && <div className={classes.source}>{url}</div>}
                {!isVerified && <Unverified />}
              </>
            ),
          },
          ...(rule.appliesFrom === null
            ? []
            : [{ label: text('checks.appliesFrom'), value: format.date(rule.appliesFrom) }]),
        ]}
      />
      <Form label={ruleName(text, rule.id)} onSubmit={submit} failure={save.error}>
        <Stack>
          <fieldset className={classes.fields} disabled={isReadOnly}>
            <Stack>
              <CheckboxField label={text('checks.enabled')} isChecked={isEnabled} onChange={setIsEnabled} />
              <SelectField
                label={text('checks.severity')}
                value={severity}
                onChange={(value) => setSeverity(value as Severity)}
                choices={severities.map((each) => ({ value: each, label: text(`findings.severity.${each}`) }))}
              />
              <BotChoices label={text('checks.exceptBots')} chosen={exceptBots} onChange={setExceptBots} />
              {lists.map((list, index) => (
                <PhraseListField
                  key={`${list.id} ${list.language}`}
                  list={list}
                  onChange={(changed) => setLists(lists.with(index, changed))}
                />
              ))}
            </Stack>
          </fieldset>
          <Muted>{text('checks.phraseSyntax')}</Muted>
          <ProblemMessage problem={save.error} />
          {save.isSuccess && <Status meaning="fine">{text('checks.saved')}</Status>}
        </Stack>
        {!isReadOnly && (
          <Actions>
            <Button type="submit" kind="primary" isBusy={save.isPending}>
              {text('ui.save')}
            </Button>
          </Actions>
        )}
      </Form>
      {!isReadOnly && rule.phrases.length > 0 && <PhrasePreview phrases={added} />}
    </SidePanel>
  );
}
