import type { Deadline } from '../../../../shared/contract/deadlines.ts';
import { computeCaseDeadline, readCaseDeadline, type CaseEvent } from '../cases/case-deadline.ts';
import { rulesInForce } from '../../deadlines/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { readRequestEvents } from '../request-events.ts';
import type { RequestRow } from '../request-rows.ts';

/** The dates of a case that its letters name. */
export interface LetterDueDates {
  /** Null where no rule is known for the case. */
  dueOn: string | null;
  /** The date if the period is extended now, or has been. Null where it cannot be or the law names no date. */
  extendedDueOn: string | null;
}

/** @param zone of the organisation @param now epoch milliseconds */
export function readDueDates(register: RegisterReader, request: RequestRow, zone: string, now: number): LetterDueDates {
  const events = readRequestEvents(register, request.id);
  const deadline = readDeadline(register, request, events, zone);
  // What could not be computed is dated the day of receipt, to be seen; a person is not told that date.
  if (deadline.steps.length === 0) return { dueOn: null, extendedDueOn: null };
  const isExtended = events.some(({ type }) => type === 'extended');
  return {
    dueOn: isExtended ? dueWithout(register, request, events) : deadline.dueOn,
    extendedDueOn: isExtended ? deadline.dueOn : dueIfExtended(register, request, events, deadline, now),
  };
}

/** What becomes of the due date where an extension is announced at a time: null where it does not move. */
export function readExtension(
  register: RegisterReader,
  request: RequestRow,
  events: readonly CaseEvent[],
  { at, zone }: { at: number; zone: string },
): { noticeBy: string | null; extendedDueOn: string | null } {
  const deadline = readDeadline(register, request, events, zone);
  const extendedDueOn = dueIfExtended(register, request, events, deadline, at);
  return { noticeBy: deadline.noticeBy ?? null, extendedDueOn };
}

function readDeadline(
  register: RegisterReader,
  request: RequestRow,
  events: readonly CaseEvent[],
  zone: string,
): Deadline {
  return readCaseDeadline(request, events, rulesInForce(register), { zone });
}

function dueWithout(register: RegisterReader, request: RequestRow, events: readonly CaseEvent[]): string | null {
  const others = events.filter(({ type }) => type !== 'extended');
  return computeOrNull(register, request, others);
}

function dueIfExtended(
  register: RegisterReader,
  request: RequestRow,
  events: readonly CaseEvent[],
  { mayExtend, dueOn }: Deadline,
  at: number,
): string | null {
  if (!mayExtend) return null;
  const due = computeOrNull(register, request, [...events, { type: 'extended', at, details: '{}' }]);
  return due !== null && due > dueOn ? due : null;
}

function computeOrNull(register: RegisterReader, request: RequestRow, events: readonly CaseEvent[]): string | null {
  try {
    return computeCaseDeadline(request, events, rulesInForce(register)).dueOn;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
