import { useState } from 'react';
import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { call, toProblem } from '../../lib/client.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { emptyProcessor } from './processor-form.ts';

interface StartDialogProps {
  onClose: () => void;
  onStarted: (fields: ProcessorFields) => void;
}

/** Fills in a processor from a chatbot system, or begins with nothing. */
export function StartDialog({ onClose, onStarted }: StartDialogProps) {
  const text = useText();
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const [backendId, setBackendId] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async () => {
    if (backendId === '') return onStarted(emptyProcessor());
    setIsBusy(true);
    setProblem(null);
    try {
      onStarted(emptyProcessor((await call('processors.propose', { backendId })).fields));
    } catch (failure) {
      setProblem(toProblem(failure));
      setIsBusy(false);
    }
  };
  return (
    <Dialog title={text('processors.new')} onClose={onClose}>
      <Form label={text('processors.new')} onSubmit={() => void submit()} failure={problem}>
        <Stack>
          <SelectField
            label={text('processors.start')}
            value={backendId}
            onChange={setBackendId}
            hint={text('processors.start.hint')}
            choices={[
              { value: '', label: text('processors.start.blank') },
              ...backends.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <ProblemMessage problem={problem} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {text('processors.start.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
