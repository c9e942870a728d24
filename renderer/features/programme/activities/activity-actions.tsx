import { useState } from 'react';
import type { Activity } from '../../../../shared/contract/programme.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { Row } from '../../../ui/stack.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { CompleteDialog } from './complete-dialog.tsx';

interface ActivityActionsProps {
  activity: Activity;
  onChoose: (id: string | null) => void;
}

export function ActivityActions({ activity, onChoose }: ActivityActionsProps) {
  const text = useText();
  const manages = useMay('programme.manage');
  const end = useCommand('programme.end');
  const [dialog, setDialog] = useState<'change' | 'complete' | 'end' | null>(null);
  const close = () => setDialog(null);
  if (!manages || activity.isEnded) return null;
  return (
    <>
      <Row>
        <Button kind="primary" onClick={() => setDialog('complete')}>
          {text('programme.complete')}
        </Button>
        <Button onClick={() => setDialog('change')}>{text('programme.activities.change')}</Button>
        <Button kind="quiet" onClick={() => setDialog('end')}>
          {text('programme.end')}
        </Button>
      </Row>
      {dialog === 'change' && <ActivityDialog activity={activity} onClose={close} onSaved={onChoose} />}
      {dialog === 'complete' && <CompleteDialog activity={activity} onClose={close} />}
      {dialog === 'end' && (
        <NoteDialog
          title={text('programme.end.named', { name: activity.name })}
          what={text('programme.end.what')}
          label={text('programme.note')}
          submit={text('programme.end')}
          isBusy={end.isPending}
          failure={end.error}
          onSubmit={(note) => end.mutate({ id: activity.id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
