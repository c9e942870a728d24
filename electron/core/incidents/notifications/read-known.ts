import { readController } from '../../controllers/index.ts';
import { listProcessors } from '../../processors/index.ts';
import { listInForce } from '../../records/index.ts';
import { scoreSeverity } from '../../../../shared/rules/breach/severity/score-severity.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { listOtherEvents } from '../clocks/read-clock-events.ts';
import { listAssessments, listDecisions, newestOn } from '../decisions/decision-rows.ts';
import { readFacts, readOrigin, type IncidentRow } from '../incident-rows.ts';
import { listMeasures } from '../measures/measure-rows.ts';
import type { Language } from '../../open-words.ts';
import { listScopes } from '../scope/scope-rows.ts';
import { listIncidentPlaybooks } from '../tasks/incident-playbooks.ts';
import { findAuthority } from './named-authority.ts';
import { readSent, type NotificationRow } from './notification-rows.ts';
import type { Known, SentCommunication } from './prefill/known.ts';
import { wordsOf } from './prefill/words.ts';

interface About {
  incident: IncidentRow;
  row: NotificationRow;
  isIncomplete: boolean;
  previous: NotificationRow | null;
  language: Language;
}

/** What a notification is prefilled from. */
export function readKnown(register: RegisterReader, { incident, row, isIncomplete, previous, language }: About): Known {
  const facts = readFacts(incident);
  const controller = readController(register, incident.controller_id);
  const [assessed] = listAssessments(register, incident.id);
  const decisions = listDecisions(register, incident.id);
  return {
    type: row.type,
    isIncomplete,
    words: wordsOf(language, controller.zone),
    incident,
    facts,
    origin: readOrigin(incident),
    events: listOtherEvents(register, incident),
    playbooks: listIncidentPlaybooks(register, incident.id),
    controller,
    isEstablishedInEea: isInEea(controller.defaultRegime),
    authority: findAuthority(row.authority_id),
    reporter: readReporter(register, row.created_by),
    scope: listScopes(register, incident.id)[0] ?? null,
    records: listInForce(register)
      .filter(({ row: { id } }) => facts.recordIds.includes(id))
      .map(({ row: { number }, fields }) => ({ number, fields })),
    processors: listProcessors(register, { includeRetired: true })
      .filter(({ row: { id } }) => facts.processorIds.includes(id))
      .map(({ row: { number }, fields }) => ({ number, fields })),
    systems: readSystems(register, facts),
    assessment: assessed
      ? {
          at: assessed.assessed_at,
          factors: assessed.factors,
          result: scoreSeverity(assessed.factors, language),
          reasons: assessed.reasons,
        }
      : null,
    authorityDecision: newestOn(decisions, 'authority'),
    personsDecision: newestOn(decisions, 'persons'),
    communications: readCommunications(register, incident.id),
    measures: listMeasures(register, incident.id),
    hasPrevious: previous !== null,
    previousReference: previous && readReference(previous),
  };
}

/** As recorded with the dispatch, or, where it came later, as somebody typed it since. */
function readReference(previous: NotificationRow): string | null {
  const recorded = previous.dispatch ? (JSON.parse(previous.dispatch) as { reference: string }).reference : '';
  const typed = readSent(previous)?.values[6];
  return recorded || (typeof typed === 'string' ? typed : null);
}

/** By the law that counts for it: EU-DE-BY, UK, CH. */
export function isInEea(regime: string): boolean {
  return /^EU(-|$)/i.test(regime.trim());
}

/** A person who was removed since keeps the name. */
function readReporter(register: RegisterReader, userId: string): Known['reporter'] {
  const user = register.get(inRegister.selectFrom('user').select(['display_name', 'role']).where('id', '=', userId));
  return { name: user?.display_name ?? '', role: user?.role ?? '' };
}

function readSystems(register: RegisterReader, { backendIds, botIds }: Known['facts']): string[] {
  const named = (table: 'backend' | 'bot', ids: readonly string[]): string[] =>
    ids.length === 0
      ? []
      : register
          .all(inRegister.selectFrom(table).select('name').where('id', 'in', ids).orderBy('name'))
          .map(({ name }) => name);
  return [...named('backend', backendIds), ...named('bot', botIds)];
}

function readCommunications(register: RegisterReader, incidentId: string): SentCommunication[] {
  return register
    .all(
      inRegister
        .selectFrom('incident_communication')
        .select(['kind', 'recipients', 'sent_at'])
        .where('incident_id', '=', incidentId)
        .where('sent_at', 'is not', null),
    )
    .map(({ kind, recipients, sent_at: at }) => ({ kind, recipients, at: at! }));
}
