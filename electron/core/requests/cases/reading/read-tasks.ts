import type { RequestTask } from '../../../../../shared/contract/requests/case-fields.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { inContent, type ContentReader, type ContentTables } from '../../../vault/index.ts';
import { toInstant } from '../to-instant.ts';

/** What is done by hand for a case, in the order in which it was added. */
export async function readTasks(
  content: ContentReader,
  id: string,
  names: ReadonlyMap<string, string>,
): Promise<RequestTask[]> {
  const rows = await content.all(
    inContent.selectFrom('request_task').selectAll().where('request_id', '=', id).orderBy('created_at').orderBy('id'),
  );
  return rows.map((row) => toTask(row, names));
}

/** @throws Problem request.taskUnknown */
export async function readTask(
  content: ContentReader,
  { id, taskId }: { id: string; taskId: string },
  names: ReadonlyMap<string, string>,
): Promise<RequestTask> {
  const tasks = await readTasks(content, id, names);
  const task = tasks.find((each) => each.id === taskId);
  if (!task) throw new Problem('request.taskUnknown');
  return task;
}

function toTask(row: ContentTables['request_task'], names: ReadonlyMap<string, string>): RequestTask {
  return {
    id: row.id,
    kind: row.kind as RequestTask['kind'],
    text: row.text,
    values: JSON.parse(row.details) as RequestTask['values'],
    isDone: row.is_done === 1,
    evidence: row.evidence,
    doneBy: row.done_by === null ? null : (names.get(row.done_by) ?? ''),
    doneAt: row.done_at === null ? null : toInstant(row.done_at),
  };
}
