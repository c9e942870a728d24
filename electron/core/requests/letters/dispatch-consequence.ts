import type { DeadlineEventType } from '../../../../shared/contract/rights.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { dayIn } from '../cases/case-zone.ts';
import type { RequestEventRow } from '../request-events.ts';
import type { RequestRow } from '../request-rows.ts';
import type { Dispatchable } from './dispatchable.ts';
import { readExtension } from './due-dates.ts';

/** What a letter changes about its case by leaving. */
export interface Consequence {
  set: Partial<Pick<RequestRow, 'identity' | 'waiting_for'>>;
  /** What its leaving means for the due date; null where nothing, or where it stands in the timeline already. */
  event: DeadlineEventType | null;
  /** An extension that was told too late does not extend. */
  isLate: boolean;
}

const nothing: Consequence = { set: {}, event: null, isLate: false };
const answerTo = { identityAsked: 'identityReceived', clarificationAsked: 'clarificationReceived' } as const;

export function findConsequence(
  register: RegisterReader,
  request: RequestRow,
  events: readonly RequestEventRow[],
  { kind, at, zone }: { kind: Dispatchable['kind']; at: number; zone: string },
): Consequence {
  const isWaitedFor = (asked: keyof typeof answerTo): boolean =>
    events.findLast(({ type }) => type === asked || type === answerTo[asked])?.type === asked;
  switch (kind) {
    case 'acknowledgement':
      return events.some(({ type }) => type === 'acknowledged') ? nothing : { ...nothing, event: 'acknowledged' };
    case 'askIdentity':
      return {
        set: { waiting_for: 'person', ...(request.identity === 'unchecked' && { identity: 'asked' as const }) },
        event: isWaitedFor('identityAsked') ? null : 'identityAsked',
        isLate: false,
      };
    case 'askClarification':
      return {
        set: { waiting_for: 'person' },
        event: isWaitedFor('clarificationAsked') ? null : 'clarificationAsked',
        isLate: false,
      };
    case 'extension': {
      const { mayExtend, noticeBy } = readExtension(register, request, events, zone);
      if (!mayExtend) return nothing;
      const isLate = noticeBy !== null && dayIn(at, zone) > noticeBy;
      return { set: {}, event: isLate ? null : 'extended', isLate };
    }
    default:
      return nothing;
  }
}
