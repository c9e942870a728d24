import { localDay } from '../../../../../shared/rules/local-day.ts';
import { toInstant } from '../../moments.ts';
import { entry, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';

const exemptions: Readonly<Record<string, string>> = {
  'gdpr.34_3.a': 'protected',
  'gdpr.34_3.b': 'riskRemoved',
  'gdpr.34_3.c': 'disproportionate',
};

/** Fields 97 to 106, and the copy among the attachments. Its words are content: the form names them, and they go along. */
export function prefillCommunication(known: Known): PrefillEntry[] {
  const { personsDecision, isIncomplete } = known;
  const [first] = listTold(known);
  if (first) return prefillTold(known, first.at);
  if (!personsDecision) return isIncomplete ? entry(97, 'ongoing', { id: 'from.open' }) : [];
  const decided = { id: 'from.decision', values: { at: personsDecision.decided_at } } as const;
  if (personsDecision.choice === 'notify') return entry(97, 'dateToBeDetermined', decided);
  const exemption = exemptions[personsDecision.ground ?? ''];
  if (exemption === undefined) return entry(97, 'noHighRisk', decided);
  return [
    ...entry(97, 'exempt', decided),
    ...entry(100, exemption, decided),
    ...entry(101, personsDecision.reasons, decided),
  ];
}

/** Oldest first. */
function listTold({ communications }: Known): Known['communications'] {
  return communications.filter(({ kind }) => kind !== 'processorNotice').toSorted((one, other) => one.at - other.at);
}

function prefillTold(known: Known, firstAt: number): PrefillEntry[] {
  const { controller, scope, words } = known;
  const { say, moment } = words;
  const told = listTold(known);
  const letters = told.filter(({ kind }) => kind === 'letter');
  const recipients = letters.reduce((sum, { recipients: own }) => sum + (own ?? 0), 0);
  const isPublic = letters.length === 0;
  const areAll = scope !== null && (isPublic || recipients >= scope.counted.people.most);
  const from = { id: 'from.communication', values: { at: firstAt } } as const;
  return [
    ...entry(97, 'yes', from),
    ...entry(98, localDay(toInstant(firstAt), controller.zone), from),
    ...(scope ? entry(102, areAll ? 'all' : 'notAll', from) : []),
    ...(scope && !areAll
      ? entry(103, say('told.notAll', { recipients, people: scope.counted.people.most }), from)
      : []),
    ...entry(104, isPublic ? 'public' : 'individual', from),
    ...entry(106, say('told.content', { at: moment(firstAt) }), from),
    ...entry(125, ['communication'], from),
  ];
}
