import { useState } from 'react';
import type { Training } from '../../../../shared/contract/programme.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Muted, Row } from '../../../ui/stack.tsx';
import { ValidUntil } from './valid-until.tsx';
import classes from '../programme.module.css';

/** One training with its proof. */
export function TrainingPanel({ training, onClose }: { training: Training; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('programme.manage');
  const remove = useCommand('programme.removeTraining');
  const [isRemoving, setIsRemoving] = useState(false);
  const { id, team, topic, trainer, proof, attended, invited } = training;
  return (
    <SidePanel title={text('programme.trainings.named', { team, topic })} onClose={onClose}>
      {manages && (
        <Row>
          <Button kind="quiet" onClick={() => setIsRemoving(true)}>
            {text('programme.trainings.remove')}
          </Button>
        </Row>
      )}
      <Facts
        facts={[
          { label: text('programme.trainings.heldOn'), value: format.day(training.heldOn) },
          ...(trainer === '' ? [] : [{ label: text('programme.trainings.trainer'), value: trainer }]),
          {
            label: text('programme.trainings.attendance'),
            value: text('programme.trainings.attendedOf', {
              attended: format.number(attended),
              invited: format.number(invited),
            }),
          },
          {
            label: text('programme.trainings.proof'),
            value:
              proof === '' ? (
                <Muted>{text('programme.trainings.noProof')}</Muted>
              ) : (
                <span className={classes.words}>{proof}</span>
              ),
          },
          { label: text('programme.trainings.validUntil'), value: <ValidUntil {...training} /> },
        ]}
      />
      {isRemoving && (
        <NoteDialog
          title={text('programme.trainings.removeNamed', { topic })}
          what={text('programme.trainings.remove.what')}
          label={text('programme.note')}
          submit={text('programme.trainings.remove')}
          isBusy={remove.isPending}
          failure={remove.error}
          onSubmit={(note) => remove.mutate({ id, note }, { onSuccess: onClose })}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </SidePanel>
  );
}
