import { deadlineEventTypes } from '../deadlines.ts';

/** What the entries of each kind in the timeline of a case always say, besides what some say more. */
export const requestEventValues = {
  ...(Object.fromEntries(deadlineEventTypes.map((type) => [type, []])) as unknown as Record<
    (typeof deadlineEventTypes)[number],
    readonly []
  >),
  opened: ['kind', 'regime', 'channel'],
  changed: ['fields'],
  identityConfirmed: ['method'],
  identityNotNeeded: ['method'],
  identityFailed: ['method'],
  subjectsFound: ['proposals', 'added', 'unsearched'],
  linksDecided: ['decision', 'people', 'conversations'],
  restricted: ['ground', 'conversations', 'tasks'],
  restrictionLifted: ['conversations', 'letterId'],
  letterFinished: ['letterId', 'kind', 'language'],
  dispatched: ['kind', 'channel'],
  answered: ['kind', 'channel'],
  scopeChanged: ['conversations', 'isIncluded'],
  packageWritten: ['packageId', 'kind', 'language', 'conversations', 'messages', 'redacted', 'withheld', 'unreviewed'],
  erasurePlanned: ['planId', 'items', 'problems'],
  erasureExecuted: ['planId', 'gone', 'stillThere', 'failed', 'held', 'doneByHand', 'problems', 'isFinished'],
  readBack: ['planId', 'gone', 'stillThere', 'reappeared'],
  certified: ['planId', 'certificateId'],
  holdReleased: ['number', 'items', 'isReopened'],
  taskAdded: ['taskId', 'kind'],
  taskDone: ['taskId', 'kind'],
  taskReopened: ['taskId', 'kind'],
  closed: ['outcome'],
  reopened: ['note'],
  contentRemoved: [],
} as const satisfies Record<string, readonly string[]>;

export type RequestEventType = keyof typeof requestEventValues;
