import type { ProblemCode } from '../../../../../shared/errors/codes.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { RequestRow } from '../../request-rows.ts';
import { dayIn } from '../case-zone.ts';

/** @throws Problem with the code where the time is still to come */
export function requirePast(at: number, now: number, code: ProblemCode): number {
  if (at > now) throw new Problem(code);
  return at;
}

/**
 * What happens to a case happens on the day of its receipt or later, and has happened when it is recorded.
 * @throws Problem request.eventInFuture, request.eventBeforeReceipt
 */
export function requireEventTime(row: RequestRow, at: number, { now, zone }: { now: number; zone: string }): number {
  requirePast(at, now, 'request.eventInFuture');
  // Often only the day of a letter is known.
  if (dayIn(at, zone) < dayIn(row.received_at, zone)) throw new Problem('request.eventBeforeReceipt');
  return at;
}
