import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Block } from '../../documents/index.ts';
import { describeBreach } from '../register/breaches/describe-breaches.ts';
import type { Breach } from '../register/breaches/read-breaches.ts';
import { describeSent } from './describe-sent.ts';
import { describeTable, heading } from './describe-table.ts';
import { sayEvent } from './say-event.ts';
import type { IncidentWords } from './words.ts';

export type Incident = OutputOf<'incidents.get'>;

/** An incident in words, as Art. 33(5) GDPR wants it documented, with everything that led to each decision. */
export function describeIncident(incident: Incident, breach: Breach, words: IncidentWords): Block[] {
  const { say, name, moment } = words;
  return [
    heading(say('facts')),
    ...describeBreach(breach, words.language),
    ...describeTable('clocks', words, {
      columns: [
        ['clock.what', 3],
        ['clock.source', 3],
        ['clock.target', 2],
        ['clock.met', 2],
        ['clock.state', 2],
      ],
      rows: incident.clocks.map(({ obligation, source, unverified, target, metAt, state }) => [
        obligation,
        unverified ? say('clock.unverified', { source: source.citation }) : source.citation,
        moment(target),
        moment(metAt),
        say(`clockState.${state}`),
      ]),
    }),
    ...describeTable('assessments', words, {
      columns: [
        ['assessment.at', 2],
        ['assessment.level', 1],
        ['assessment.formula', 2],
        ['assessment.reasons', 4],
        ['assessment.by', 2],
      ],
      rows: incident.assessments.map(({ at, result, reasons, by }) => [
        moment(at),
        name('severity', result.level),
        result.formula,
        reasons,
        by,
      ]),
    }),
    ...describeTable('decisions', words, {
      columns: [
        ['decision.at', 2],
        ['decision.what', 2],
        ['decision.kind', 2],
        ['decision.choice', 2],
        ['decision.reasons', 4],
        ['decision.by', 2],
      ],
      rows: listDecisions(incident, words),
    }),
    ...describeSent(incident, words),
    ...describeTable('tasks', words, {
      columns: [
        ['task.title', 3],
        ['task.phase', 1],
        ['task.owner', 2],
        ['task.state', 1],
        ['task.done', 2],
        ['task.evidence', 3],
      ],
      rows: incident.allTasks.map(({ title, phase, owner, state, doneAt, evidence }) => [
        title,
        name('phase', phase),
        owner,
        name('taskState', state),
        moment(doneAt),
        evidence,
      ]),
    }),
    ...describeTable('timeline', words, {
      columns: [
        ['timeline.at', 2],
        ['timeline.recorded', 2],
        ['timeline.what', 6],
        ['timeline.by', 2],
      ],
      rows: incident.timeline
        .toReversed()
        .map((entry) => [moment(entry.at), moment(entry.recordedAt), sayEvent(entry, words), entry.by]),
    }),
  ];
}

/** Oldest first, advice beside the decision that it was given for. */
function listDecisions({ advice, decisions }: Incident, { say, name, moment }: IncidentWords): string[][] {
  const given = advice.map(({ at, subject, advises, reasons, by }) => ({
    at,
    row: [moment(at), name('subject', subject), say('decision.advice'), say(`decision.${advises}`), reasons, by],
  }));
  const taken = decisions.map((decision) => {
    const { at, subject, choice, reasons, departureReasons: why } = decision;
    const because = decision.departsFromAdvice ? say('decision.departs', { reasons, why }) : reasons;
    const who = say('decision.name', { name: decision.name, position: decision.position });
    const row = [moment(at), name('subject', subject), say('decision.decision'), say(`decision.${choice}`), because];
    return { at, row: [...row, who] };
  });
  return [...given, ...taken].toSorted((one, other) => one.at.localeCompare(other.at)).map(({ row }) => row);
}
