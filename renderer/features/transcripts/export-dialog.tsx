import { useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import { exportFormats } from '../../../shared/contract/transcripts.ts';
import type { ExportFormat } from '../../../shared/contract/transcripts.ts';
import { bridge } from '../../lib/bridge.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { WrittenFile } from '../../ui/written-file.tsx';

interface ExportDialogProps {
  conversationId: string;
  messages: number;
  reason: Reason;
  onClose: () => void;
}

/** Lets one transcript leave the vault. Masked or not, it tells of a person, so a second one agrees. */
export function ExportDialog({ conversationId, messages, reason, onClose }: ExportDialogProps) {
  const text = useText();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [isMasked, setIsMasked] = useState(true);
  const [written, setWritten] = useState<string | null>(null);
  const { run, error, isPending } = useGatedCommand('transcripts.export');
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `transcript.${format}`);
    const requested = { conversationId, reason, format, isMasked };
    if (to) await run({ ...requested, to }, { onSuccess: ({ path }) => setWritten(path), onLater: onClose }, requested);
  };
  if (written !== null) {
    return (
      <Dialog title={text('transcripts.export')} onClose={onClose}>
        <WrittenFile title={text('transcripts.export.done', { messages })} path={written} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={text('transcripts.export')} onClose={onClose}>
      <Stack>
        <p>{text('transcripts.export.what', { messages })}</p>
        <SelectField
          label={text('transcripts.export.format')}
          value={format}
          onChange={(value) => setFormat(value as ExportFormat)}
          choices={exportFormats.map((each) => ({ value: each, label: text(`transcripts.export.format.${each}`) }))}
        />
        <CheckboxField label={text('transcripts.export.isMasked')} isChecked={isMasked} onChange={setIsMasked} />
        <ProblemMessage problem={error} />
      </Stack>
      <Actions>
        <Button kind="primary" isBusy={isPending} onClick={() => void submit()}>
          {text('transcripts.export.submit')}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
