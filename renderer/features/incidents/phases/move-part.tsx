import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { isSettled } from '../tasks/task-order.ts';

interface MovePartProps {
  incident: Incident;
  shown: IncidentPhase;
  onMoved: () => void;
}

/** What the phase is for, and the way on to the next. */
export function MovePart({ incident, shown, onMoved }: MovePartProps) {
  const text = useText();
  const manages = useMay('incidents.manage') && incident.isOpen;
  const move = useCommand('incidents.setPhase');
  const next = incidentPhases[incidentPhases.indexOf(shown) + 1];
  const goTo = (phase: IncidentPhase) => move.mutate({ id: incident.id, phase }, { onSuccess: onMoved });
  const isCurrent = shown === incident.phase;
  const left = incident.allTasks.filter((task) => task.phase === shown && !isSettled(task)).length;
  return (
    <Stack gap={8}>
      <p>{text(`incidents.phase.${shown}.what`)}</p>
      {manages && (
        <Row>
          {isCurrent && next && (
            <Button
              isCompact
              kind={left === 0 ? 'primary' : 'secondary'}
              isBusy={move.isPending}
              onClick={() => goTo(next)}
            >
              {text('incidents.phase.next', { phase: text(`incidents.phase.${next}`) })}
            </Button>
          )}
          {!isCurrent && (
            <Button isCompact isBusy={move.isPending} onClick={() => goTo(shown)}>
              {text('incidents.phase.here')}
            </Button>
          )}
          {isCurrent && left > 0 && <Muted>{text('incidents.phase.left', { left })}</Muted>}
        </Row>
      )}
      <ProblemMessage problem={move.error} />
    </Stack>
  );
}
