import { useState } from 'react';
import type { BotEntry } from '../../../shared/contract/bots.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { bridge } from '../../lib/bridge.ts';
import { isMessageId } from '../../lib/messages.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

const languages = ['de', 'en'] as const;
const formats = ['pdf', 'docx', 'html'] as const;

/** Writes the privacy sheet of a bot, and says what it could not say. */
export function SheetDialog({ bot: { botId, name }, onClose }: { bot: BotEntry; onClose: () => void }) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('bots.exportSheet');
  const { fields, set } = useForm({ language: windowLanguage, format: 'pdf' });
  const [written, setWritten] = useState<OutputOf<'bots.exportSheet'> | null>(null);
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const format = formats.find((each) => each === fields.format) ?? 'pdf';
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', text('bots.sheet.file', { format }));
    if (to) command.mutate({ botId, language, format, to }, { onSuccess: setWritten });
  };
  const title = text('bots.sheet.named', { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => void submit()} failure={command.error}>
        <Stack>
          <p>{text('bots.sheet.what')}</p>
          <SelectField
            label={text('bots.sheet.language')}
            value={language}
            onChange={set('language')}
            choices={languages.map((value) => ({ value, label: text(`bots.sheet.language.${value}`) }))}
            autoFocus
          />
          <SelectField
            label={text('bots.sheet.format')}
            value={format}
            onChange={set('format')}
            choices={formats.map((value) => ({ value, label: text(`bots.sheet.format.${value}`) }))}
          />
          <ProblemMessage problem={command.error} />
          {written && (
            <div role="status">
              <Callout meaning="fine" title={text('bots.sheet.written')}>
                <Mono>{written.path}</Mono>
              </Callout>
              {written.missing.length > 0 && (
                <Callout meaning="soon" title={text('bots.sheet.missing')}>
                  <ul>
                    {written.missing.map((key) => {
                      const id = `bots.sheet.missing.${key}`;
                      return <li key={key}>{isMessageId(id) ? text(id) : key}</li>;
                    })}
                  </ul>
                </Callout>
              )}
            </div>
          )}
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('bots.sheet.submit')}
          </Button>
          <Button onClick={onClose}>{text(written ? 'ui.close' : 'ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
