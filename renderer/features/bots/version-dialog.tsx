import type { BotEntry } from '../../../shared/contract/bots.ts';
import { contract } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { useToday } from '../../lib/use-today.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { toVersionTexts } from './version-fields.ts';

/** Enters which model, prompt and index a bot uses since when. */
export function VersionDialog({ bot, onClose }: { bot: BotEntry; onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const command = useCommand('bots.addVersion');
  const { fields, set, markSent, check } = useForm(() => toVersionTexts(bot.versions[0], today));
  const input = { botId: bot.botId, version: fields };
  const { isFine, words } = check(contract.bots.addVersion.input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const title = text('bots.versions.addNamed', { name: bot.name });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <TextField
            label={text('bots.versions.provider')}
            value={fields.provider}
            onChange={set('provider')}
            problem={words('version.provider')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('bots.versions.model')}
            value={fields.model}
            onChange={set('model')}
            problem={words('version.model')}
            hint={text('bots.versions.modelHint')}
            isRequired
          />
          {(['version', 'promptVersion', 'indexVersion'] as const).map((field) => (
            <TextField
              key={field}
              label={text(`bots.versions.${field}`)}
              value={fields[field]}
              onChange={set(field)}
              problem={words(`version.${field}`)}
            />
          ))}
          <TextField
            label={text('bots.versions.since')}
            type="date"
            value={fields.since}
            onChange={set('since')}
            problem={words('version.since')}
            isRequired
          />
          <TextField
            label={text('bots.versions.approvedBy')}
            value={fields.approvedBy}
            onChange={set('approvedBy')}
            problem={words('version.approvedBy')}
            hint={text('bots.versions.approvedByHint')}
            isRequired
          />
          <TextAreaField
            label={text('bots.versions.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('version.note')}
            rows={2}
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('bots.versions.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
