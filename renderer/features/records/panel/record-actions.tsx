import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { RecordDialog } from '../edit/record-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

interface RecordActionsProps {
  record: OutputOf<'records.get'>;
  references: References;
  onChoose: (id: string | null) => void;
}

/** What may be done with a record in its state, by the person who is signed in. */
export function RecordActions({ record, references, onChoose }: RecordActionsProps) {
  const text = useText();
  const manages = useMay('records.manage');
  const [dialog, setDialog] = useState<'edit' | 'release' | 'retire' | 'removeDraft' | null>(null);
  const retire = useCommand('records.retire');
  const removeDraft = useCommand('records.removeDraft');
  const { id, number, name, draft, inForce, state } = record;
  const fields = draft ?? inForce;
  const close = () => setDialog(null);
  if (!manages || state === 'retired') return null;
  return (
    <>
      <Row>
        {draft && (
          <Button kind="primary" onClick={() => setDialog('release')}>
            {text('records.release')}
          </Button>
        )}
        {fields && <Button onClick={() => setDialog('edit')}>{text(draft ? 'ui.edit' : 'records.change')}</Button>}
        {state === 'released' && (
          <Button kind="quiet" onClick={() => setDialog('retire')}>
            {text('records.retire')}
          </Button>
        )}
        {draft && (
          <Button kind="quiet" onClick={() => setDialog('removeDraft')}>
            {text('records.removeDraft')}
          </Button>
        )}
      </Row>
      {dialog === 'edit' && fields && (
        <RecordDialog
          id={id}
          title={text('records.editNamed', { number, name })}
          started={{ fields, origins: [] }}
          references={references}
          onClose={close}
          onSaved={onChoose}
        />
      )}
      {dialog === 'release' && <ReleaseDialog record={record} onClose={close} />}
      {dialog === 'removeDraft' && (
        <Dialog title={text('records.removeDraftNamed', { number, name })} onClose={close}>
          <Stack>
            <p>{text(inForce ? 'records.removeDraft.keeps' : 'records.removeDraft.ends')}</p>
            <ProblemMessage problem={removeDraft.error} />
          </Stack>
          <Actions>
            <Button
              kind="primary"
              isBusy={removeDraft.isPending}
              onClick={() =>
                removeDraft.mutate(
                  { id },
                  {
                    onSuccess() {
                      close();
                      onChoose(inForce ? id : null);
                    },
                  },
                )
              }
            >
              {text('records.removeDraft')}
            </Button>
            <Button onClick={close}>{text('ui.cancel')}</Button>
          </Actions>
        </Dialog>
      )}
      {dialog === 'retire' && (
        <NoteDialog
          title={text('records.retireNamed', { number, name })}
          what={text('records.retireWhat')}
          label={text('records.note')}
          submit={text('records.retire')}
          isBusy={retire.isPending}
          failure={retire.error}
          onSubmit={(note) => retire.mutate({ id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
