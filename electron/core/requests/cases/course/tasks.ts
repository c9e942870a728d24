import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { readUserNames } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { cleanText, oneAtATime } from '../../../transcripts/index.ts';
import type { ContentStatement } from '../../../vault/index.ts';
import { requireOpenRequest, requireRequest } from '../../request-rows.ts';
import { storeChange } from '../case-change.ts';
import { requirePerson } from '../case-content.ts';
import { readTask } from '../reading/read-tasks.ts';

export function addComment(
  context: Context,
  { id, text }: ParsedInputOf<'requests.comment'>,
): OutsideChange<OutputOf<'requests.comment'>> {
  requireRequest(context.register, id);
  const commentId = uuidv7();
  return {
    refs: { requestId: id, commentId },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        await requirePerson(content, id);
        await content.write([
          {
            sql: 'INSERT INTO request_comment (id, request_id, at, user_id, text) VALUES (?, ?, ?, ?, ?)',
            rows: [[commentId, id, context.now(), context.session.userId, cleanText(text)]],
          },
        ]);
        return { output: { id: commentId } };
      }),
  };
}

export function addTask(
  context: Context,
  { id, kind, text }: ParsedInputOf<'requests.addTask'>,
): OutsideChange<OutputOf<'requests.addTask'>> {
  requireOpenRequest(context.register, id);
  const taskId = uuidv7();
  return {
    refs: { requestId: id, taskId, kind },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        await requirePerson(content, id);
        await content.write([
          {
            sql: 'INSERT INTO request_task (id, request_id, kind, text, created_at) VALUES (?, ?, ?, ?, ?)',
            rows: [[taskId, id, kind, cleanText(text), context.now()]],
          },
        ]);
        return { output: { id: taskId } };
      }),
    finish: (writer) => storeChange(writer, context, id, { events: [{ type: 'taskAdded', values: { taskId, kind } }] }),
  };
}

/** @throws Problem request.taskUnknown, request.evidenceNeeded */
export function finishTask(
  context: Context,
  { id, taskId, isDone, evidence }: ParsedInputOf<'requests.finishTask'>,
): OutsideChange<OutputOf<'requests.finishTask'>> {
  requireOpenRequest(context.register, id);
  if (isDone && evidence === '') throw new Problem('request.evidenceNeeded');
  const names = readUserNames(context.register);
  let kind = '';
  return {
    refs: { requestId: id, taskId, isDone },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        ({ kind } = await readTask(content, { id, taskId }, names));
        const done = { evidence: cleanText(evidence), by: context.session.userId, at: context.now() };
        await content.write([setTaskDone(taskId, isDone ? done : null)]);
        return { output: await readTask(content, { id, taskId }, names) };
      }),
    finish: (writer) =>
      storeChange(writer, context, id, {
        events: [{ type: isDone ? 'taskDone' : 'taskReopened', values: { taskId, kind } }],
      }),
  };
}

/** How it was seen, by whom and when; null opens it again. */
export function setTaskDone(
  taskId: string,
  done: { evidence: string; by: string; at: number } | null,
): ContentStatement {
  const values = done ? [1, done.evidence, done.by, done.at] : [0, '', null, null];
  return {
    sql: 'UPDATE request_task SET is_done = ?, evidence = ?, done_by = ?, done_at = ? WHERE id = ?',
    rows: [[...values, taskId]],
  };
}
