import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { readUserNames } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import { describeDecisions } from '../../decisions/describe-decisions.ts';
import { drillOf, readOrigin, requireIncident } from '../../incident-rows.ts';
import { listMeasures } from '../../measures/measure-rows.ts';
import { toInstant } from '../../moments.ts';
import { summariseNotifications } from '../../notifications/summarise-notifications.ts';
import { summariseCommunications } from '../../communications/summarise-communications.ts';
import { listScopes, showScope } from '../../scope/scope-rows.ts';
import { readStanding } from '../../standing.ts';
import { listIncidentPlaybooks } from '../../tasks/incident-playbooks.ts';
import { proposeNamed } from './propose-named.ts';
import { readTimeline } from './read-timeline.ts';
import { summarise } from './summarise.ts';

/** @throws Problem incident.unknown */
export async function getIncident(
  context: Context,
  { id, language }: ParsedInputOf<'incidents.get'>,
): Promise<OutputOf<'incidents.get'>> {
  const { register } = context;
  const row = requireIncident(register, id);
  const standing = readStanding(context, row, language);
  const names = readUserNames(register);
  const drill = drillOf(row);
  return {
    ...summarise(standing),
    origin: readOrigin(row),
    facts: standing.facts,
    awareReasons: row.aware_reasons,
    clocks: standing.clocks,
    clockEvents: standing.clockEvents,
    drill: drill && { speed: drill.speed, startedAt: toInstant(drill.startedAt), now: toInstant(standing.now) },
    playbooks: listIncidentPlaybooks(register, id),
    allTasks: standing.tasks,
    scopes: listScopes(register, id).map((scope) => showScope(scope, names, language)),
    ...describeDecisions(register, standing, names),
    notifications: summariseNotifications(context, row, names),
    communications: summariseCommunications(register, id, names),
    measures: listMeasures(register, id),
    timeline: await readTimeline(context, id, names),
    proposals: proposeNamed(register, standing.facts),
  };
}
