import { useState } from 'react';
import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useText } from '../../../../lib/use-text.ts';
import { useMay } from '../../../../lib/vault-status.ts';
import { Button } from '../../../../ui/button.tsx';
import { NoteDialog } from '../../../../ui/note-dialog.tsx';
import { Row } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';
import { isBlocked, listActions } from '../next-step.ts';
import type { DpiaAction } from '../next-step.ts';
import { AdviseDialog } from '../settle/advise-dialog.tsx';
import { ConsultDialog } from '../settle/consult-dialog.tsx';
import { DecideDialog } from '../settle/decide-dialog.tsx';
import { SettleThresholdDialog } from '../settle/settle-threshold-dialog.tsx';

interface DpiaActionsProps {
  dpia: Dpia;
  onEdit: () => void;
  onRemoved: () => void;
}

/** What may be done with an assessment in its state, by the person who is signed in. */
export function DpiaActions({ dpia, onEdit, onRemoved }: DpiaActionsProps) {
  const text = useText();
  const manages = useMay('records.manage');
  const advises = useMay('records.advise');
  const decides = useMay('records.decide');
  const remove = useCommand('records.dpias.remove');
  const [dialog, setDialog] = useState<DpiaAction | null>(null);
  const close = () => setDialog(null);
  const mayDo = { edit: manages, settleThreshold: manages, advise: advises, decide: decides };
  const actions = listActions(dpia).filter((action) => ({ ...mayDo, consult: manages, remove: manages })[action]);
  const [first] = actions.filter((action) => !isBlocked(dpia, action));
  const kindOf = (action: DpiaAction) => (action === 'remove' ? 'quiet' : action === first ? 'primary' : 'secondary');
  const named = { number: dpia.number, name: dpia.fields.name };
  return (
    <>
      {actions.length > 0 && (
        <Row>
          {actions.map((action) => (
            <Button
              key={action}
              kind={kindOf(action)}
              isDisabled={isBlocked(dpia, action)}
              onClick={() => (action === 'edit' ? onEdit() : setDialog(action))}
            >
              {text(`assessments.action.${action}`)}
            </Button>
          ))}
        </Row>
      )}
      {actions.some((action) => isBlocked(dpia, action)) && (
        <Callout meaning="soon">{text('assessments.advise.noResidualRisk')}</Callout>
      )}
      {dialog === 'settleThreshold' && <SettleThresholdDialog dpia={dpia} onClose={close} />}
      {dialog === 'advise' && <AdviseDialog dpia={dpia} onClose={close} />}
      {dialog === 'decide' && <DecideDialog dpia={dpia} onClose={close} />}
      {dialog === 'consult' && <ConsultDialog dpia={dpia} onClose={close} />}
      {dialog === 'remove' && (
        <NoteDialog
          title={text('assessments.removeNamed', named)}
          what={text('assessments.remove.what')}
          label={text('assessments.note')}
          submit={text('assessments.action.remove')}
          isBusy={remove.isPending}
          failure={remove.error}
          onSubmit={(note) => remove.mutate({ id: dpia.id, note }, { onSuccess: onRemoved })}
          onClose={close}
        />
      )}
    </>
  );
}
