import type { InputOf } from '../../../../shared/contract/index.ts';
import type { BreachType, IncidentOrigin } from '../../../../shared/contract/incidents/vocabulary.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';

/** The typed fields of a new incident. */
export type OpenFields = {
  title: string;
  description: string;
  kind: string;
  /** Where it came from, when it was not opened from something. */
  origin: string;
  backendId: string;
  processorId: string;
  occurred: string;
  detected: string;
  processorNotice: string;
  aware: string;
  awareReasons: string;
};

export const typedOrigins = ['other', 'alert', 'backend', 'processorNotice'] as const;

export function firstFields(from: IncidentOrigin | null, now: Date): OpenFields {
  return {
    title: '',
    description: '',
    kind: 'incident',
    origin: 'other',
    backendId: '',
    processorId: '',
    occurred: '',
    detected: localOfInstant(now.toISOString()),
    processorNotice: from?.kind === 'processorNotice' ? localOfInstant(now.toISOString()) : '',
    aware: '',
    awareReasons: '',
  };
}

/** As far as what was chosen names anything. */
function originOf({ origin, backendId, processorId }: OpenFields): IncidentOrigin {
  if (origin === 'backend' && backendId !== '') return { kind: 'backend', backendId };
  if (origin === 'processorNotice' && processorId !== '') return { kind: 'processorNotice', processorId };
  return origin === 'alert' ? { kind: 'alert' } : { kind: 'other' };
}

interface Chosen {
  /** What it is opened from. */
  from: IncidentOrigin | null;
  playbooks: readonly string[];
  breachTypes: readonly BreachType[];
  controllerId?: string;
  /** Of the tasks. */
  language: 'de' | 'en';
}

export function toOpenInput(fields: OpenFields, { from, playbooks, breachTypes, controllerId, language }: Chosen) {
  const isBreach = fields.kind === 'breach';
  const at = (local: string) => (local === '' ? null : (instantOfLocal(local) ?? local));
  return {
    ...(controllerId && { controllerId }),
    origin: from ?? originOf(fields),
    facts: {
      title: fields.title,
      description: fields.description,
      kind: isBreach ? ('breach' as const) : ('incident' as const),
      ...(isBreach && { breachTypes: [...breachTypes] }),
    },
    moments: {
      occurred: at(fields.occurred),
      detected: at(fields.detected),
      processorNotice: at(fields.processorNotice),
      aware: at(fields.aware),
    },
    awareReasons: fields.aware === '' ? '' : fields.awareReasons,
    playbooks: [...playbooks],
    language,
  } satisfies InputOf<'incidents.open'>;
}

/** Awareness starts a clock: why it is set to that moment is written down with it. */
export function lacksReasons({ aware, awareReasons }: OpenFields): boolean {
  return aware !== '' && awareReasons.trim() === '';
}
