import type { caseProcedures } from '../../../../shared/contract/incidents/case.ts';
import type { Handlers } from '../../handlers.ts';
import { addTask } from '../tasks/add-task.ts';
import { closeIncident, reopenIncident } from './course/close-incident.ts';
import { comment } from './course/comment.ts';
import { recordEvent } from './course/record-event.ts';
import { setMoment } from './course/set-moment.ts';
import { setPhase } from './course/set-phase.ts';
import { updateFacts } from './course/update-facts.ts';
import { openIncident } from './open-incident.ts';
import { getIncident } from './reading/get-incident.ts';
import { listSummaries } from './reading/list-incidents.ts';

export const caseHandlers: Pick<Handlers<'incidents'>, keyof typeof caseProcedures> = {
  open: openIncident,
  list: (context, input) => ({ output: { incidents: listSummaries(context, input) } }),
  get: async (context, input) => ({ output: await getIncident(context, input), refs: { incidentId: input.id } }),
  update: updateFacts,
  setMoment,
  recordEvent,
  setPhase,
  comment,
  close: closeIncident,
  reopen: reopenIncident,
  quickTask: addTask,
};
