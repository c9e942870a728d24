import { useState } from 'react';
import type { ProbePermission } from '../../../../shared/contract/backend-safety.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { Part } from '../../../ui/part.tsx';
import { Facts, Mono, Muted } from '../../../ui/stack.tsx';

interface ProbesPartProps {
  host: string;
  permission: ProbePermission | null;
  onRecord: () => void;
}

/** Whether the operator of the host permits probes, and who says so. */
export function ProbesPart({ host, permission, onRecord }: ProbesPartProps) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const manages = useMay('backends.manage');
  const withdraw = useCommand('backends.withdrawProbes');
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const close = () => setIsWithdrawing(false);
  if (!permission) {
    return (
      <Part title={text('backends.safety.probes')}>
        <Muted>{text('backends.safety.probes.what')}</Muted>
        <p>{text('backends.safety.probes.none', { host })}</p>
        {manages && (
          <div>
            <Button onClick={onRecord}>{text('backends.safety.probes.record')}</Button>
          </div>
        )}
      </Part>
    );
  }
  const { permittedBy, permittedOn, evidence, confirmedBy, confirmedAt } = permission;
  const confirmed = { at: format.dateTime(confirmedAt), name: names.get(confirmedBy) ?? confirmedBy };
  return (
    <Part title={text('backends.safety.probes')}>
      <Facts
        facts={[
          { label: text('backends.safety.probes.host'), value: <Mono>{host}</Mono> },
          { label: text('backends.safety.probes.by'), value: permittedBy },
          { label: text('backends.safety.probes.on'), value: format.day(permittedOn) },
          { label: text('backends.safety.probes.evidence'), value: evidence },
          {
            label: text('backends.safety.probes.confirmed'),
            value: text('backends.safety.probes.confirmedBy', confirmed),
          },
        ]}
      />
      {manages && (
        <div>
          <Button onClick={() => setIsWithdrawing(true)}>{text('backends.safety.probes.withdraw')}</Button>
        </div>
      )}
      {isWithdrawing && (
        <NoteDialog
          title={text('backends.safety.probes.withdraw.title')}
          what={text('backends.safety.probes.withdraw.what', { host })}
          label={text('backends.safety.probes.withdraw.note')}
          submit={text('backends.safety.probes.withdraw')}
          isBusy={withdraw.isPending}
          failure={withdraw.error}
          onSubmit={(note) => withdraw.mutate({ id: permission.id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </Part>
  );
}
