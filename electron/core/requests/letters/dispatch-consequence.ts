import type { DispatchWarning } from '../../../../shared/contract/requests/letters.ts';
import type { DeadlineEventType } from '../../../../shared/contract/rights.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { dayIn } from '../cases/case-zone.ts';
import { isWaitedFor } from '../cases/course/record-event.ts';
import type { RequestEventRow } from '../request-events.ts';
import type { RequestRow } from '../request-rows.ts';
import type { Dispatchable } from './dispatchable.ts';
import { readExtension } from './due-dates.ts';

/** What a letter changes about its case by leaving. */
export interface Consequence {
  set?: Partial<Pick<RequestRow, 'identity' | 'waiting_for'>>;
  /** What its leaving means for the due date; missing where nothing, or where it stands in the timeline already. */
  event?: DeadlineEventType;
  /** Why the due date does not move although the letter says so. */
  warning?: DispatchWarning;
}

export function findConsequence(
  register: RegisterReader,
  request: RequestRow,
  events: readonly RequestEventRow[],
  { kind, at, zone }: { kind: Dispatchable['kind']; at: number; zone: string },
): Consequence {
  switch (kind) {
    case 'acknowledgement':
      return events.some(({ type }) => type === 'acknowledged') ? {} : { event: 'acknowledged' };
    case 'askIdentity':
      return {
        set: { waiting_for: 'person', ...(request.identity === 'unchecked' && { identity: 'asked' as const }) },
        ...(!isWaitedFor(events, 'identityAsked') && { event: 'identityAsked' }),
      };
    case 'askClarification':
      return {
        set: { waiting_for: 'person' },
        ...(!isWaitedFor(events, 'clarificationAsked') && { event: 'clarificationAsked' }),
      };
    case 'extension':
      return events.some(({ type }) => type === 'extended') ? {} : extend(register, request, events, at, zone);
    default:
      return {};
  }
}

function extend(
  register: RegisterReader,
  request: RequestRow,
  events: readonly RequestEventRow[],
  at: number,
  zone: string,
): Consequence {
  const { noticeBy, extendedDueOn } = readExtension(register, request, events, { at, zone });
  if (noticeBy !== null && dayIn(at, zone) > noticeBy) return { warning: 'afterNoticeBy' };
  return extendedDueOn === null ? { warning: 'dateNotMoved' } : { event: 'extended' };
}
