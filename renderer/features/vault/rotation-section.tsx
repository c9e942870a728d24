import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import { rotationCauses } from '../../../shared/contract/vault.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useRecentJob } from '../../lib/use-recent-job.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { RotationDue } from '../../ui/rotation-due.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { VaultJobLine } from './vault-job-line.tsx';

type Cause = InputOf<'vault.rotateKey'>['cause'];

/** New keys for the databases: who held the old ones is kept out from then on. */
export function RotationSection() {
  const text = useText();
  const { user } = useVaultStatus();
  const mayReadUsers = useMay('users.read');
  const due = useCall('users.list', {}, { isEnabled: mayReadUsers }).data?.rotationDue;
  const rotate = useCommand('vault.rotateKey');
  const job = useRecentJob(['vault.rotateKey']);
  const [cause, setCause] = useState<Cause>('routine');
  const [note, setNote] = useState('');
  const tooLong = !contract.vault.rotateKey.input.shape.note.safeParse(note).success;
  const submit = () => {
    if (!tooLong) rotate.mutate({ cause, note: note.trim() || undefined }, { onSuccess: () => setNote('') });
  };
  return (
    <Section title={text('vault.rotation.title')}>
      <Form label={text('vault.rotation.title')} onSubmit={submit}>
        <Stack>
          <p>{text('vault.rotation.intro')}</p>
          {user?.readsContent === false && <p>{text('vault.rotation.registerOnly')}</p>}
          {due && <RotationDue due={due} />}
          <SelectField
            label={text('vault.rotation.cause')}
            value={cause}
            onChange={(value) => setCause(value as Cause)}
            choices={rotationCauses.map((each) => ({ value: each, label: text(`vault.rotation.cause.${each}`) }))}
            hint={text(`vault.rotation.causeHint.${cause}`)}
          />
          <TextField
            label={text('vault.rotation.note')}
            value={note}
            onChange={setNote}
            problem={tooLong ? text('ui.field.tooLong') : undefined}
            hint={text('ui.noPersonalData')}
          />
          <ProblemMessage problem={rotate.error} />
          <VaultJobLine job={job} />
        </Stack>
        <Actions>
          <Button type="submit" isBusy={rotate.isPending || job?.state === 'running'}>
            {text('vault.rotation.submit')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
