import { useState } from 'react';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { CloseDialog } from './close-dialog.tsx';

/** Ends the incident, or takes it up again. */
export function ClosePart({ incident }: { incident: Incident }) {
  const text = useText();
  const manages = useMay('incidents.manage');
  const reopen = useCommand('incidents.reopen');
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  if (!manages) return null;
  return (
    <Part title={text('incidents.end')}>
      <Muted>{text(incident.isOpen ? 'incidents.close.hint' : 'incidents.reopen.hint')}</Muted>
      <div>
        <Button onClick={() => setIsAsking(true)}>
          {text(incident.isOpen ? 'incidents.close' : 'incidents.reopen')}
        </Button>
      </div>
      {isAsking && incident.isOpen && <CloseDialog incident={incident} onClose={close} />}
      {isAsking && !incident.isOpen && (
        <NoteDialog
          title={text('incidents.reopen')}
          what={text('incidents.reopen.hint')}
          label={text('incidents.note')}
          submit={text('incidents.reopen')}
          isBusy={reopen.isPending}
          failure={reopen.error}
          onSubmit={(note) => reopen.mutate({ id: incident.id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </Part>
  );
}
