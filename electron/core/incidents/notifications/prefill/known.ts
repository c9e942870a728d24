import type { Controller } from '../../../../../shared/contract/controllers.ts';
import type { IncidentFacts } from '../../../../../shared/contract/incidents/fields.ts';
import type { NotificationType } from '../../../../../shared/contract/incidents/sent.ts';
import type { Severity, SeverityFactors } from '../../../../../shared/contract/incidents/severity.ts';
import type { ClockEvent, IncidentOrigin } from '../../../../../shared/contract/incidents/vocabulary.ts';
import type { ProcessorFields } from '../../../../../shared/contract/processors.ts';
import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import type { DecisionRow } from '../../decisions/decision-rows.ts';
import type { IncidentRow } from '../../incident-rows.ts';
import type { StoredScope } from '../../scope/scope-rows.ts';
import type { Words } from './words.ts';

/** A communication to the persons that has left. */
export interface SentCommunication {
  kind: 'letter' | 'publicNotice' | 'processorNotice';
  recipients: number | null;
  /** Epoch milliseconds. */
  at: number;
}

/** All that a notification can be prefilled from. Nothing of it is content. */
export interface Known {
  type: NotificationType;
  /** Whether what is still open may be left open. */
  isIncomplete: boolean;
  words: Words;
  incident: IncidentRow;
  facts: IncidentFacts;
  origin: IncidentOrigin;
  /** Without the moments. */
  events: readonly ClockEvent[];
  playbooks: readonly { id: string; name: string }[];
  controller: Controller;
  isEstablishedInEea: boolean;
  authority: { id: string; name: string } | null;
  /** Who drafted it. */
  reporter: { name: string; role: string };
  scope: StoredScope | null;
  records: readonly { number: string; fields: RecordFields }[];
  processors: readonly { number: string; fields: ProcessorFields }[];
  systems: readonly string[];
  assessment: { at: number; factors: SeverityFactors; result: Severity; reasons: string } | null;
  authorityDecision: DecisionRow | null;
  personsDecision: DecisionRow | null;
  communications: readonly SentCommunication[];
  measures: readonly { text: string; owner: string; dueOn: string | null; doneOn: string | null }[];
  hasPrevious: boolean;
  /** The authority's own reference of the newest notification that left. */
  previousReference: string | null;
}
