import type { Deadline, DeadlineEvent } from '../../../../shared/contract/deadlines.ts';
import {
  deadlineEventTypes,
  type DeadlineEventType,
  type Regime,
  type Right,
} from '../../../../shared/contract/rights.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import { computeDeadline } from '../../deadlines/index.ts';
import type { RequestEventRow } from '../request-events.ts';
import type { RequestRow } from '../request-rows.ts';

export type CaseFacts = Pick<RequestRow, 'kind' | 'regime' | 'region' | 'received_at'>;
export type CaseEvent = Pick<RequestEventRow, 'type' | 'at' | 'details'>;
export type Rules = NonNullable<Parameters<typeof computeDeadline>[1]>;

/**
 * When a case is due, computed anew each time it is read: rules and events may be others since.
 * @throws Problem deadline.regionUnknown, deadline.noRule, deadline.dateMissing
 */
export function computeCaseDeadline(
  { kind, regime, region, received_at }: CaseFacts,
  events: readonly CaseEvent[],
  rules: Rules,
  language: 'de' | 'en' = 'de',
): Deadline {
  return computeDeadline(
    {
      regime: regime as Regime,
      ...(region !== null && { region }),
      right: kind as Right,
      receivedAt: new Date(received_at).toISOString(),
      events: events.flatMap(toDeadlineEvent),
      language,
    },
    rules,
  );
}

/** A case for which there is no rule any more counts as due on the day of its receipt, so that nobody overlooks it. */
export function readCaseDeadline(
  facts: CaseFacts,
  events: readonly CaseEvent[],
  rules: Rules,
  { language, zone }: { language?: 'de' | 'en'; zone: string },
): Deadline {
  try {
    return computeCaseDeadline(facts, events, rules, language);
  } catch (error) {
    if (!(error instanceof Problem) || !error.code.startsWith('deadline.')) throw error;
    const dueOn = localDay(new Date(facts.received_at).toISOString(), zone);
    return { dueOn, mayExtend: false, isSuspended: false, steps: [], unverified: true };
  }
}

export function isDeadlineEvent(type: string): type is DeadlineEventType {
  return (deadlineEventTypes as readonly string[]).includes(type);
}

function toDeadlineEvent({ type, at, details }: CaseEvent): DeadlineEvent[] {
  if (!isDeadlineEvent(type)) return [];
  const { on } = JSON.parse(details) as { on?: unknown };
  return [{ type, at: new Date(at).toISOString(), ...(typeof on === 'string' && { on }) }];
}
