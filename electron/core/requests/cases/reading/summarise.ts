import type { RequestSummary } from '../../../../../shared/contract/requests/case-fields.ts';
import { dueSoonDays } from '../../../../../shared/contract/requests/case-fields.ts';
import type { Right } from '../../../../../shared/contract/rights.ts';
import type { Deadline } from '../../../../../shared/contract/deadlines.ts';
import { daysBetween } from '../../../../../shared/rules/days.ts';
import type { RequestRow } from '../../request-rows.ts';
import type { CaseEvent } from '../case-deadline.ts';
import { stageOf, stagesOf } from '../case-stage.ts';
import { toInstant } from '../to-instant.ts';
import type { CaseContent } from './read-contents.ts';

/** What is known of one case. */
export interface CaseState {
  row: RequestRow;
  events: readonly CaseEvent[];
  deadline: Deadline;
  /** Null where the content was wiped or removed. */
  content: CaseContent | null;
  /** The day it is for the organisation. */
  today: string;
}

export function summarise({ row, events, deadline, content, today }: CaseState): RequestSummary {
  const progress = {
    kind: row.kind as Right,
    isClosed: row.state === 'closed',
    isAnswered: row.answered_at !== null,
    identity: row.identity,
    isNamed: content === null || content.name !== '' || content.identifier !== null,
    happened: new Set(events.map(({ type }) => type)),
    openLinks: content?.isSearched ? content.openLinks : null,
    plan: content?.plan ?? null,
  };
  return {
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    kind: progress.kind,
    regime: row.regime as RequestSummary['regime'],
    region: row.region,
    receivedAt: toInstant(row.received_at),
    channel: row.channel as RequestSummary['channel'],
    language: row.language,
    state: row.state,
    stages: stagesOf(progress),
    stage: stageOf(progress),
    waitingFor: row.waiting_for as RequestSummary['waitingFor'],
    identity: row.identity,
    dueOn: deadline.dueOn,
    rule: ruleOf(deadline),
    customaryOn: deadline.customaryOn ?? null,
    acknowledgeBy: deadline.acknowledgeBy ?? null,
    noticeBy: deadline.noticeBy ?? null,
    daysLeft: daysBetween(today, deadline.dueOn),
    dueState: dueStateOf(row, deadline.dueOn, today),
    isExtended: progress.happened.has('extended'),
    isSuspended: deadline.isSuspended,
    isRestricted: content?.isRestricted === 1,
    person: content === null ? null : content.name || content.identifier,
    assignedTo: row.assigned_to,
    sameAs: row.same_as,
    answeredAt: row.answered_at === null ? null : toInstant(row.answered_at),
    outcome: row.outcome as RequestSummary['outcome'],
    openTasks: content?.openTasks ?? 0,
  };
}

function ruleOf({ steps }: Deadline): RequestSummary['rule'] {
  const first = steps.at(0);
  return first ? { citation: first.source.citation, isVerified: first.isVerified } : null;
}

/** What was answered waits for nothing any more; whether it was in time, the statistics say. */
export function dueStateOf(
  { state, answered_at }: Pick<RequestRow, 'state' | 'answered_at'>,
  dueOn: string,
  today: string,
): RequestSummary['dueState'] {
  if (state === 'closed') return 'closed';
  const daysLeft = daysBetween(today, dueOn);
  if (answered_at !== null || daysLeft > dueSoonDays) return 'inOrder';
  return daysLeft < 0 ? 'overdue' : 'dueSoon';
}
