import { useState } from 'react';
import { commonPurposes, reason as reasonSchema } from '../../shared/contract/fields.ts';
import type { Reason } from '../../shared/contract/fields.ts';
import { findFieldProblems } from '../lib/field-problems.ts';
import { purposeLabel } from '../lib/purposes.ts';
import { useText } from '../lib/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Actions, Dialog } from '../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../ui/fields.tsx';
import { Form } from '../ui/form.tsx';
import { Stack } from '../ui/stack.tsx';

interface ReasonDialogProps {
  reason: Reason | null;
  onClose: () => void;
  onState: (reason: Reason) => void;
}

const ownWords = '';

export function ReasonDialog({ reason, onClose, onState }: ReasonDialogProps) {
  const text = useText();
  const known = (commonPurposes as readonly string[]).includes(reason?.purpose ?? commonPurposes[0]);
  const [choice, setChoice] = useState(known ? (reason?.purpose ?? commonPurposes[0]) : ownWords);
  const [own, setOwn] = useState(known ? '' : (reason?.purpose ?? ''));
  const [caseId, setCaseId] = useState(reason?.caseId ?? '');
  const [note, setNote] = useState(reason?.note ?? '');
  const [wasSent, setWasSent] = useState(false);
  const stated: Reason = {
    purpose: (choice === ownWords ? own : choice).trim(),
    ...(caseId.trim() && { caseId: caseId.trim() }),
    ...(note.trim() && { note: note.trim() }),
  };
  const problems = findFieldProblems(reasonSchema, stated);
  const words = (field: string) => (wasSent && problems[field] ? text(problems[field]) : undefined);
  const submit = () => {
    setWasSent(true);
    if (Object.keys(problems).length === 0) onState(stated);
  };
  const choices = [
    ...commonPurposes.map((purpose) => ({ value: purpose as string, label: purposeLabel(text, purpose) })),
    { value: ownWords, label: text('app.reason.ownWords') },
  ];
  return (
    <Dialog title={text('app.reason.title')} onClose={onClose}>
      <Form label={text('app.reason.title')} onSubmit={submit}>
        <Stack>
          <p>{text('app.reason.intro')}</p>
          <SelectField
            label={text('app.reason.purpose')}
            value={choice}
            onChange={setChoice}
            choices={choices}
            autoFocus
          />
          {choice === ownWords && (
            <TextField
              label={text('app.reason.ownPurpose')}
              value={own}
              onChange={setOwn}
              problem={words('purpose')}
              hint={text('ui.noPersonalData')}
              isRequired
            />
          )}
          <TextField
            label={text('app.reason.caseId')}
            value={caseId}
            onChange={setCaseId}
            problem={words('caseId')}
            hint={text('app.reason.caseHint')}
          />
          <TextAreaField
            label={text('app.reason.note')}
            value={note}
            onChange={setNote}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            rows={2}
          />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary">
            {text('app.reason.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
