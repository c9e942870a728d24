import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

export function IdleLockSection({ minutes: current }: { minutes: number }) {
  const text = useText();
  const setIdleLock = useCommand('vault.setIdleLock');
  const [minutes, setMinutes] = useState(String(current));
  const [wasSent, setWasSent] = useState(false);
  const input = { minutes: Number(minutes) };
  const isInvalid = Object.keys(findFieldProblems(contract.vault.setIdleLock.input, input)).length > 0;

  const submit = () => {
    setWasSent(true);
    if (!isInvalid) setIdleLock.mutate(input);
  };

  return (
    <Section title={text('vault.idle.title')}>
      <Form label={text('vault.idle.title')} onSubmit={submit}>
        <Stack>
          <TextField
            label={text('vault.idle.minutes')}
            type="number"
            value={minutes}
            onChange={setMinutes}
            hint={text('vault.idle.hint')}
            problem={wasSent && isInvalid ? text('vault.idle.range') : undefined}
          />
          <ProblemMessage problem={setIdleLock.error} />
          <div role="status">
            {setIdleLock.data && (
              <Status meaning="fine">{text('vault.idle.saved', { minutes: setIdleLock.data.idleLockMinutes })}</Status>
            )}
          </div>
        </Stack>
        <Actions>
          <Button type="submit" isBusy={setIdleLock.isPending}>
            {text('vault.idle.submit')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
