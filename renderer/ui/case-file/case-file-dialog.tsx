import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/case-file.ts';
import { commonPurposes, reason as reasonSchema } from '../../../shared/contract/fields.ts';
import { bridge } from '../../lib/bridge.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Actions, Dialog } from '../dialog.tsx';
import { ChoiceGroup, SelectField, TextField } from '../fields.tsx';
import { Form } from '../form.tsx';
import { ProblemMessage } from '../problem-message.tsx';
import { Stack } from '../stack.tsx';
import type { CaseFileOf } from './case-file-button.tsx';
import { WrittenCaseFile } from './written-case-file.tsx';

interface CaseFileDialogProps {
  file: CaseFileOf;
  fileName: string;
  purpose: string;
  onClose: () => void;
}

export function CaseFileDialog({ file, fileName, purpose, onClose }: CaseFileDialogProps) {
  const text = useText();
  const write = useCommand(file.name);
  const [written, setWritten] = useState<CaseFile | null>(null);
  const form = useForm({ purpose, caseId: '', note: '', language: useLanguage(), protection: 'encrypted' });
  const { fields, set } = form;
  const reason = {
    purpose: fields.purpose,
    ...(fields.caseId.trim() && { caseId: fields.caseId.trim() }),
    ...(fields.note.trim() && { note: fields.note.trim() }),
  };
  const { isFine, words } = form.check(reasonSchema, reason);
  const submit = async () => {
    form.markSent();
    if (!isFine) return;
    const to = await bridge().choosePath('saveFile', `${fileName}.zip`);
    if (!to) return;
    const isEncrypted = fields.protection === 'encrypted';
    const passphraseTo = isEncrypted ? await bridge().choosePath('saveFile', `${fileName}-passphrase.pdf`) : null;
    if (isEncrypted && !passphraseTo) return;
    const language = fields.language === 'en' ? ('en' as const) : ('de' as const);
    const order = { reason, language, to, ...(passphraseTo && { passphraseTo }) };
    write.mutate({ ...file.of, ...order }, { onSuccess: setWritten });
  };
  if (written) return <WrittenCaseFile written={written} onClose={onClose} />;
  return (
    <Dialog title={text('ui.caseFile.title')} onClose={onClose} width={620}>
      <Form label={text('ui.caseFile.title')} onSubmit={() => void submit()} failure={write.error}>
        <Stack>
          <p>{text('ui.caseFile.what')}</p>
          <SelectField
            label={text('app.reason.purpose')}
            value={fields.purpose}
            onChange={set('purpose')}
            choices={commonPurposes.map((value) => ({ value, label: purposeLabel(text, value) }))}
            autoFocus
          />
          <TextField
            label={text('ui.caseFile.caseId')}
            value={fields.caseId}
            onChange={set('caseId')}
            problem={words('caseId')}
            hint={text('ui.noPersonalData')}
          />
          <TextField
            label={text('app.reason.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
          />
          <SelectField
            label={text('ui.caseFile.language')}
            value={fields.language}
            onChange={set('language')}
            choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`ui.caseFile.language.${value}`) }))}
          />
          <ChoiceGroup
            label={text('ui.caseFile.protection')}
            value={fields.protection}
            onChange={set('protection')}
            choices={(['encrypted', 'plain'] as const).map((value) => ({
              value,
              label: text(`ui.caseFile.protection.${value}`),
            }))}
          />
          <ProblemMessage problem={write.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={write.isPending}>
            {text('ui.caseFile.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
