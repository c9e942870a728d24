import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findingStates } from '../../../../shared/contract/findings.ts';
import type { FindingState } from '../../../../shared/contract/findings.ts';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { refreshDomains } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { readAllIds } from './use-findings.ts';

interface DecideAllDialogProps {
  input: InputOf<'findings.list'>;
  total: number;
  onClose: () => void;
}

/** As many as one call decides on. */
const atOnce = 500;

/** One decision for every finding that fits the filters, on all pages. */
export function DecideAllDialog({ input, total, onClose }: DecideAllDialogProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const [status, setStatus] = useState<FindingState>('accepted');
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      const ids = await readAllIds(input);
      for (let start = 0; start < ids.length; start += atOnce)
        await call('findings.decide', { ids: ids.slice(start, start + atOnce), status, note: note.trim() });
      onClose();
    } catch (failure) {
      setProblem(toProblem(failure));
    } finally {
      setIsBusy(false);
      void refreshDomains(queryClient, ['findings', 'audit']);
    }
  };
  return (
    <Dialog title={text('findings.decideAll', { total })} onClose={onClose}>
      <Stack>
        <p>{text('findings.decideAll.what', { total })}</p>
        <SelectField
          label={text('findings.status')}
          value={status}
          onChange={(value) => setStatus(value as FindingState)}
          choices={findingStates.map((each) => ({ value: each, label: text(`findings.status.${each}`) }))}
        />
        <TextField
          label={text('findings.decide.note')}
          value={note}
          onChange={setNote}
          hint={text('ui.noPersonalData')}
        />
        <ProblemMessage problem={problem} />
      </Stack>
      <Actions>
        <Button kind="primary" isBusy={isBusy} onClick={() => void submit()}>
          {text('findings.decideAll.submit', { total })}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
