import type { Clock } from '../../../shared/contract/incidents/clocks.ts';
import type { IncidentFacts, IncidentTask } from '../../../shared/contract/incidents/fields.ts';
import type { Severity } from '../../../shared/contract/incidents/severity.ts';
import type { ClockEvent } from '../../../shared/contract/incidents/vocabulary.ts';
import { readUserNames } from '../access/index.ts';
import { scoreSeverity } from '../../../shared/rules/breach/severity/score-severity.ts';
import type { Context } from '../context.ts';
import { readController } from '../controllers/index.ts';
import { readClocks } from './clocks/read-clocks.ts';
import { readSent, type Sent } from './clocks/read-sent.ts';
import { listAssessments, listDecisions, type DecisionRow, type StoredAssessment } from './decisions/decision-rows.ts';
import { readFacts, standingTime, type IncidentRow } from './incident-rows.ts';
import { describeTasks } from './tasks/describe-tasks.ts';
import { listTasks } from './tasks/task-rows.ts';

/** The register as it stands at a moment. */
export type Moment = Pick<Context, 'register' | 'now'>;

/** How an incident stands: what runs, what is to be done, and what was decided. */
export interface Standing {
  row: IncidentRow;
  facts: IncidentFacts;
  zone: string;
  /** By the clock of the incident, epoch milliseconds. */
  now: number;
  clockEvents: ClockEvent[];
  clocks: Clock[];
  tasks: IncidentTask[];
  /** Newest first. */
  assessments: { stored: StoredAssessment; result: Severity }[];
  /** Newest first. */
  decisions: DecisionRow[];
  sent: Sent;
}

export function readStanding(context: Moment, row: IncidentRow, language: 'de' | 'en'): Standing {
  const { register } = context;
  const facts = readFacts(row);
  const now = standingTime(row, context.now());
  const controller = readController(register, row.controller_id);
  const assessments = listAssessments(register, row.id).map((stored) => ({
    stored,
    result: scoreSeverity(stored.factors, language),
  }));
  const decisions = listDecisions(register, row.id);
  const sent = readSent(register, row.id);
  const known = { row, facts, controller, assessments, decisions, sent, language };
  const { clockEvents, clocks } = readClocks(register, known);
  const anchors = { opened: row.created_at, detected: row.detected_at, aware: row.aware_at, clocks };
  const tasks = describeTasks(listTasks(register, row.id), { anchors, now, names: readUserNames(register) });
  return { row, facts, zone: controller.zone, now, clockEvents, clocks, tasks, assessments, decisions, sent };
}
