import { useState } from 'react';
import { tableFormats } from '../../../../shared/contract/exports.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';

interface StatisticsDialogProps {
  scope: { botId: string | undefined; from: string | undefined; to: string | undefined };
  onClose: () => void;
}

/** Numbers that may leave the company: small ones, and those from which they could be computed, are left out. */
export function StatisticsDialog({ scope: { botId, from, to }, onClose }: StatisticsDialogProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const write = useCommand('exports.statistics');
  const [written, setWritten] = useState<{ path: string; numbers: number; suppressed: number } | null>(null);
  const { fields, set, markSent, check } = useForm({ smallest: '5', format: 'xlsx' });
  const tableFormat = tableFormats.find((each) => each === fields.format) ?? 'xlsx';
  const input = {
    scope: { botIds: botId === undefined ? [] : [botId], from, to },
    smallest: fields.smallest.trim() === '' ? undefined : Number(fields.smallest),
    format: tableFormat,
    language,
  };
  const { isFine, words } = check(contract.exports.statistics.input.omit({ to: true }), input);
  const submit = async () => {
    markSent();
    if (!isFine) return;
    const file = await bridge().choosePath('saveFile', `statistics.${tableFormat}`);
    if (file) write.mutate({ ...input, to: file }, { onSuccess: setWritten });
  };
  return (
    <Dialog title={text('findings.statistics')} onClose={onClose}>
      {written ? (
        <WrittenFile
          title={text('findings.statistics.done', {
            numbers: format.number(written.numbers),
            suppressed: format.number(written.suppressed),
          })}
          path={written.path}
          onClose={onClose}
        />
      ) : (
        <Form label={text('findings.statistics')} onSubmit={() => void submit()} failure={write.error}>
          <Stack>
            <p>{text('findings.statistics.what')}</p>
            <TextField
              label={text('findings.statistics.smallest')}
              type="number"
              value={fields.smallest}
              onChange={set('smallest')}
              problem={words('smallest')}
              hint={text('findings.statistics.smallestHint')}
              autoFocus
            />
            <SelectField
              label={text('findings.statistics.format')}
              value={fields.format}
              onChange={set('format')}
              choices={tableFormats.map((each) => ({ value: each, label: text(`findings.statistics.format.${each}`) }))}
            />
            <ProblemMessage problem={write.error} />
          </Stack>
          <Actions>
            <Button type="submit" kind="primary" isBusy={write.isPending}>
              {text('findings.statistics.submit')}
            </Button>
            <Button onClick={onClose}>{text('ui.cancel')}</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
