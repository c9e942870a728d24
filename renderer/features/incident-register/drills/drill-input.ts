import type { InputOf } from '../../../../shared/contract/index.ts';

interface ChosenDrill {
  controllerId?: string;
  playbook: { id: string; name: string } | undefined;
  speed: number;
  /** The sample chatbot, where it is connected. */
  sampleId: string | undefined;
  /** Why awareness is assumed from the start; empty: it is not. */
  awareReasons: string;
}

/** A drill as it is opened: marked as one from its first moment, on the sample data where there is any. */
export function toDrillInput(chosen: ChosenDrill, now: string): InputOf<'incidents.open'> {
  const { controllerId, playbook, speed, sampleId, awareReasons } = chosen;
  return {
    ...(controllerId !== undefined && { controllerId }),
    origin: sampleId === undefined ? { kind: 'other' } : { kind: 'backend', backendId: sampleId },
    facts: { title: playbook?.name ?? '' },
    moments: { detected: now, ...(awareReasons !== '' && { aware: now }) },
    awareReasons,
    playbooks: playbook === undefined ? [] : [playbook.id],
    isDrill: true,
    drillSpeed: speed,
  };
}
