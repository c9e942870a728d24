import type { Breach } from './read-breaches.ts';
import type { BreachTextId, BreachWords } from './breach-words.ts';
import { sayAdvice, sayDecision } from './say-decisions.ts';
import { sayCommunications, sayMeasures, sayNotifications } from './say-sent.ts';
import { sayCategories, sayPeople, sayVolume, sayWhere } from './say-scope.ts';

type FieldId = BreachTextId extends infer Id ? (Id extends `field.${infer Name}` ? Name : never) : never;

/** A line of the register: what it is called, and what stands there for a breach. Empty where nothing is known. */
export interface BreachField {
  id: FieldId;
  say(breach: Breach, words: BreachWords): string;
}

type Written = 'title' | 'description' | 'systems' | 'effects' | 'measuresBefore' | 'containment' | 'remedies';

const written = (id: Written & FieldId): BreachField => ({ id, say: ({ standing }) => standing.facts[id] });

const moment = (id: FieldId, of: (breach: Breach) => number | null): BreachField => ({
  id,
  say: (breach, words) => {
    const at = of(breach);
    return at === null ? '' : words.moment(at);
  },
});

/** In the order of Art. 33(5) GDPR: the facts, the effects, what was done, and how it was decided. */
export const breachFields: readonly BreachField[] = [
  { id: 'number', say: ({ standing }) => standing.row.number },
  written('title'),
  {
    id: 'state',
    say: ({ standing: { row } }, { say, moment: show }) =>
      row.closed_at === null ? say('state.open') : say('state.closed', { at: show(row.closed_at) }),
  },
  {
    id: 'kind',
    say: ({ standing: { facts } }, { say }) => say(facts.kind === 'breach' ? 'kind.breach' : 'kind.incident'),
  },
  { id: 'role', say: ({ standing: { facts } }, { say }) => say(`role.${facts.role}`) },
  moment('occurred', ({ standing }) => standing.row.occurred_at),
  moment('detected', ({ standing }) => standing.row.detected_at),
  moment('processorNotice', ({ standing }) => standing.row.processor_notice_at),
  moment('aware', ({ standing }) => standing.row.aware_at),
  { id: 'awareReasons', say: ({ standing }) => standing.row.aware_reasons },
  {
    id: 'types',
    say: ({ standing: { facts } }, { say }) => facts.breachTypes.map((type) => say(`type.${type}`)).join('; '),
  },
  { id: 'cause', say: ({ standing: { facts } }, { say }) => say(`cause.${facts.cause}`) },
  written('description'),
  written('systems'),
  { id: 'people', say: sayPeople },
  { id: 'volume', say: sayVolume },
  { id: 'categories', say: sayCategories },
  { id: 'where', say: sayWhere },
  written('effects'),
  {
    id: 'severity',
    say: ({ assessments: [newest] }, { say }) =>
      newest ? say('severity', { level: say(`level.${newest.result.level}`), formula: newest.result.formula }) : '',
  },
  { id: 'severityReasons', say: ({ assessments: [newest] }) => newest?.reasons ?? '' },
  written('measuresBefore'),
  written('containment'),
  written('remedies'),
  { id: 'measures', say: sayMeasures },
  { id: 'adviceAuthority', say: (breach, words) => sayAdvice('authority', breach, words) },
  { id: 'decisionAuthority', say: (breach, words) => sayDecision('authority', breach, words) },
  { id: 'notifications', say: sayNotifications },
  { id: 'advicePersons', say: (breach, words) => sayAdvice('persons', breach, words) },
  { id: 'decisionPersons', say: (breach, words) => sayDecision('persons', breach, words) },
  { id: 'communications', say: sayCommunications },
];
