import { useState } from 'react';
import { dialogueFormats, tableFormats } from '../../../../shared/contract/exports.ts';
import { contract } from '../../../../shared/contract/index.ts';
import type { Reason } from '../../../../shared/contract/fields.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';

interface ExportDialogProps {
  reviewId: string;
  reason: Reason;
  onClose: () => void;
}

type What = 'dialogues' | 'replacements';

/** The dialogues of a review with everybody replaced, or, apart from them, what the replacements stand for. */
export function ExportDialog({ reviewId, reason, onClose }: ExportDialogProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const mayReplace = useMay('exports.replacements');
  const [what, setWhat] = useState<What>('dialogues');
  const { fields, set, markSent, check } = useForm({ caseId: reason.caseId ?? '', dialogues: 'xlsx', table: 'xlsx' });
  const dialogues = useGatedCommand('exports.pseudonymised');
  const table = useGatedCommand('exports.replacements');
  const [written, setWritten] = useState<{ path: string; words: string } | null>(null);
  const why = { ...reason, caseId: fields.caseId };
  const dialogueFormat = dialogueFormats.find((each) => each === fields.dialogues) ?? 'xlsx';
  const tableFormat = tableFormats.find((each) => each === fields.table) ?? 'xlsx';
  const wantedDialogues = {
    scope: { of: 'review' as const, reviewId },
    reason: why,
    format: dialogueFormat,
    language,
  };
  const wantedTable = { reason: why, format: tableFormat, language };
  const { isFine, words } =
    what === 'dialogues'
      ? check(contract.exports.pseudonymised.input, wantedDialogues)
      : check(contract.exports.replacements.input, wantedTable);
  const submit = async () => {
    markSent();
    if (!isFine) return;
    if (what === 'dialogues') {
      const to = await bridge().choosePath('saveFile', `dialogues.${dialogueFormat}`);
      if (!to) return;
      const onSuccess = ({
        path,
        conversations,
        messages,
      }: {
        path: string;
        conversations: number;
        messages: number;
      }) => setWritten({ path, words: text('reviews.export.doneDialogues', { conversations, messages }) });
      await dialogues.run({ ...wantedDialogues, to }, { onSuccess, onLater: onClose }, wantedDialogues);
    } else {
      const to = await bridge().choosePath('saveFile', `replacements.${tableFormat}`);
      if (!to) return;
      const onSuccess = ({ path, replacements }: { path: string; replacements: number }) =>
        setWritten({
          path,
          words: text('reviews.export.doneReplacements', { replacements: format.number(replacements) }),
        });
      await table.run({ ...wantedTable, to }, { onSuccess, onLater: onClose }, wantedTable);
    }
  };
  const problem = dialogues.error ?? table.error;
  return (
    <Dialog title={text('reviews.export')} onClose={onClose} width={560}>
      {written ? (
        <WrittenFile title={written.words} path={written.path} onClose={onClose} />
      ) : (
        <Form label={text('reviews.export')} onSubmit={() => void submit()} failure={problem}>
          <Stack>
            {mayReplace && (
              <ChoiceGroup
                label={text('reviews.export.choose')}
                value={what}
                onChange={(value) => setWhat(value as What)}
                choices={[
                  { value: 'dialogues', label: text('reviews.export.dialogues') },
                  { value: 'replacements', label: text('reviews.export.replacements') },
                ]}
              />
            )}
            <p>{text(`reviews.export.${what}.what`)}</p>
            <TextField
              label={text('reviews.export.caseId')}
              value={fields.caseId}
              onChange={set('caseId')}
              problem={words('reason.caseId') ?? words('reason')}
              hint={text('reviews.export.caseIdHint')}
              isRequired
              autoFocus
            />
            {what === 'dialogues' ? (
              <SelectField
                label={text('transcripts.export.format')}
                value={fields.dialogues}
                onChange={set('dialogues')}
                choices={dialogueFormats.map((each) => ({ value: each, label: text(`reviews.export.format.${each}`) }))}
              />
            ) : (
              <SelectField
                label={text('transcripts.export.format')}
                value={fields.table}
                onChange={set('table')}
                choices={tableFormats.map((each) => ({ value: each, label: text(`reviews.export.format.${each}`) }))}
              />
            )}
            <ProblemMessage problem={problem} />
          </Stack>
          <Actions>
            <Button type="submit" kind="primary" isBusy={dialogues.isPending || table.isPending}>
              {text('transcripts.export.submit')}
            </Button>
            <Button onClick={onClose}>{text('ui.cancel')}</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
