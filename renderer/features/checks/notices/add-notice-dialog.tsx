import { useState } from 'react';
import { checkLanguages } from '../../../../shared/contract/privacy-notices.ts';
import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { startOfDay } from '../../../lib/local-day.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { BotChoices } from '../rules/bot-choices.tsx';

/** A version of a privacy notice, pasted in as it is published. */
export function AddNoticeDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const text = useText();
  const add = useCommand('checks.addNotice');
  const { fields, wasSent, set, markSent, check } = useForm({
    version: '',
    language: 'de',
    validFrom: '',
    url: '',
    shown: '',
    text: '',
  });
  const [botIds, setBotIds] = useState<readonly string[]>([]);
  const input = {
    ...fields,
    botIds: [...botIds],
    language: fields.language as CheckLanguage,
    validFrom: startOfDay(fields.validFrom) ?? '',
  };
  const { isFine, words } = check(contract.checks.addNotice.input, input);
  const submit = () => {
    markSent();
    if (!isFine) return;
    add.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onAdded(id);
      },
    });
  };
  return (
    <Dialog title={text('checks.notices.add')} onClose={onClose} width={640}>
      <Form label={text('checks.notices.add')} onSubmit={submit} failure={add.error}>
        <Stack>
          <TextField
            label={text('checks.notices.version')}
            value={fields.version}
            onChange={set('version')}
            problem={words('version')}
            isRequired
            autoFocus
          />
          <SelectField
            label={text('checks.notices.language')}
            value={fields.language}
            onChange={set('language')}
            choices={checkLanguages.map((language) => ({
              value: language,
              label: text(`findings.language.${language}`),
            }))}
          />
          <TextField
            label={text('checks.notices.validFrom')}
            type="date"
            value={fields.validFrom}
            onChange={set('validFrom')}
            problem={words('validFrom')}
            isRequired
          />
          <BotChoices label={text('checks.notices.bots')} chosen={botIds} onChange={setBotIds} />
          {wasSent && botIds.length === 0 && <p role="alert">{text('checks.notices.botsNeeded')}</p>}
          <TextField
            label={text('checks.notices.url')}
            type="url"
            value={fields.url}
            onChange={set('url')}
            problem={words('url')}
          />
          <TextAreaField
            label={text('checks.notices.shown')}
            value={fields.shown}
            onChange={set('shown')}
            problem={words('shown')}
            hint={text('checks.notices.shownHint')}
            rows={2}
          />
          <TextAreaField
            label={text('checks.notices.text')}
            value={fields.text}
            onChange={set('text')}
            problem={words('text')}
            hint={text('checks.notices.textHint')}
            rows={8}
            isRequired
          />
          <ProblemMessage problem={add.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {text('checks.notices.add')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
