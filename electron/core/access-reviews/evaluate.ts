import { createHash } from 'node:crypto';
import type { AccessReviewSettings, AccessSource } from '../../../shared/contract/access-reviews.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { readUserNames } from '../access/index.ts';
import type { Context } from '../context.ts';
import { canonicalJson } from '../vault/index.ts';
import { readBackendEvents, readFirstBackendReadings } from './read-backend-events.ts';
import { readCustosEvents, readFirstCustosReadings } from './read-custos-events.ts';
import { isReading } from './rules/access-event.ts';
import { findFindings } from './rules/find-findings.ts';
import { longestWindow } from './rules/rule-table.ts';
import { summariseDays, summarisePeople } from './rules/summarise-access.ts';
import { placeInHours } from './rules/working-hours.ts';
import { readSettings } from './settings.ts';
import { readFetchedUntil, readSource } from './sources.ts';

export type Evaluation = OutputOf<'accessReviews.preview'>;

/** Who opened what in a period and what stands out. From the register alone. @throws Problem backend.unknown */
export function evaluateAccess(
  context: Context,
  { from, to, source }: { from: string; to: string; source: AccessSource },
): Evaluation {
  const { register, session } = context;
  const period = { from: Date.parse(from), to: Date.parse(to) };
  const { backendId, name } = readSource(register, source);
  const settings: AccessReviewSettings = readSettings(register);
  const lookBack = { from: period.from - longestWindow, to: period.to };
  const found =
    backendId === null ? readCustosEvents(register, lookBack) : readBackendEvents(register, backendId, lookBack);
  const events = placeInHours(found, settings.hours);
  const readers = new Set(events.filter(isReading).map(({ person }) => person));
  const first =
    backendId === null ? readFirstCustosReadings(register, readers) : readFirstBackendReadings(register, backendId);
  const names = backendId === null ? readUserNames(register) : new Map<string, string>();
  const asSubject = (key: string) => ({ key, name: names.get(key) ?? key });
  const people = summarisePeople(events, period).map(({ person, ...rest }) => ({ person: asSubject(person), ...rest }));
  const evaluated = {
    period: { from: new Date(period.from).toISOString(), to: new Date(period.to).toISOString() },
    source: { backendId, name },
    people,
    days: summariseDays(events, period),
    findings: findFindings(events, first, period, settings).map((finding) => ({
      ...finding,
      person: asSubject(finding.person),
    })),
    settings,
  };
  return {
    ...evaluated,
    includesOwnAccess: backendId === null ? people.some(({ person }) => person.key === session.userId) : null,
    fetchedUntil: backendId === null ? null : readFetchedUntil(register, backendId),
    fingerprint: createHash('sha256').update(canonicalJson(evaluated)).digest('hex'),
  };
}
