import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Playbook } from '../../../../shared/contract/playbooks.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { requirePlaybook } from '../../playbooks/index.ts';
import { inRegister, type RegisterWriter } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn, type IncidentRow } from '../incident-rows.ts';
import { listTasks, nextPosition } from './task-rows.ts';

type Added = OutputOf<'incidents.applyPlaybook'>;

/** @throws Problem incident.unknown, incident.closed, playbook.unknown */
export function applyPlaybook(
  context: Context,
  { id, playbookId, language }: ParsedInputOf<'incidents.applyPlaybook'>,
): RegisterChange<Added> {
  const row = requireOpenIncident(context.register, id);
  const playbook = requirePlaybook(context.register, { id: playbookId, language });
  return {
    refs: { incidentId: id, playbookId, version: playbook.version },
    write: (writer) => addPlaybook(writer, context, { row, playbook }),
  };
}

/** The same task has the same key in every playbook: what is there stays as it is, however far it has got. */
export function addPlaybook(
  writer: RegisterWriter,
  context: Context,
  { row, playbook }: { row: Omit<IncidentRow, 'number'>; playbook: Playbook },
): Added {
  const { id: playbookId, version, name } = playbook;
  const known = new Set(listTasks(writer, row.id).map(({ task_key: key }) => key));
  const added = playbook.tasks.filter(({ key }) => !known.has(key));
  const first = nextPosition(writer, row.id);
  for (const [index, task] of added.entries())
    writer.run(
      inRegister.insertInto('incident_task').values({
        id: uuidv7(),
        incident_id: row.id,
        task_key: task.key,
        playbook_id: playbookId,
        position: first + index,
        phase: task.phase,
        title: task.title,
        instructions: task.instructions,
        owner: task.owner,
        due: task.due === null ? null : JSON.stringify(task.due),
        due_at: null,
        evidence_asked: task.evidence,
        depends_on: JSON.stringify(task.dependsOn),
        state: 'open',
        evidence: '',
        done_at: null,
        done_by: null,
      }),
    );
  const counts = { added: added.length, alreadyThere: playbook.tasks.length - added.length };
  const taken = { incident_id: row.id, playbook_id: playbookId, version, name };
  writer.run(
    inRegister
      .insertInto('incident_playbook')
      .values({ ...taken, added_at: timeIn(row, context.now()) })
      .onConflict((conflict) => conflict.columns(['incident_id', 'playbook_id']).doUpdateSet({ version, name })),
  );
  addIncidentEvent(writer, context, row, { type: 'playbookAdded', details: { playbookId, version, name, ...counts } });
  return counts;
}
