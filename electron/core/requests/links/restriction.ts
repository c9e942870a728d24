import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readBackendName } from '../../backends/index.ts';
import { inContent, type ContentWriter, type RegisterReader } from '../../vault/index.ts';
import { listCaseConversations } from './case-conversations.ts';
import { listRestrictedByHold } from './held-restriction.ts';

/**
 * Locks the conversations of a case (Art. 18 GDPR). Repeated, it locks what the case has come to comprise since. The
 * chatbot systems have no call for it, so a task is left for each that holds something of the person.
 * @throws Problem restriction.nothingAccepted
 */
export async function restrictConversations(
  content: ContentWriter,
  register: RegisterReader,
  requestId: string,
  now: number,
): Promise<{ conversations: number; tasks: number }> {
  const conversations = await listCaseConversations(content, requestId);
  const accepted = await content.all(
    inContent
      .selectFrom('request_link')
      .select('backend_id as backendId')
      .where('request_id', '=', requestId)
      .where('decision', '=', 'accepted'),
  );
  if (accepted.length === 0 && conversations.length === 0) throw new Problem('restriction.nothingAccepted');
  const backendIds = [...new Set([...accepted, ...conversations].map(({ backendId }) => backendId))];
  const open = await readOpenTasks(content, requestId);
  const missing = backendIds.filter((backendId) => !open.some((task) => task.backendId === backendId));
  await content.write([
    {
      sql: 'INSERT OR IGNORE INTO restriction (conversation_key, request_id, since) VALUES (?, ?, ?)',
      rows: conversations.map(({ key }) => [key, requestId, now]),
    },
    {
      sql: `INSERT INTO request_task (id, request_id, kind, text, details, created_at)
        VALUES (?, ?, 'restrictByHand', '', ?, ?)`,
      rows: missing.map((backendId) => {
        const held = conversations.filter((each) => each.backendId === backendId).length;
        const details = {
          action: 'restrict',
          backendId,
          backend: readBackendName(register, backendId),
          conversations: held,
        };
        return [uuidv7(), requestId, JSON.stringify(details), now];
      }),
    },
  ]);
  return { conversations: conversations.length, tasks: missing.length };
}

/**
 * Lifts what this case has locked; what another case locks as well stays locked. At the chatbot systems it is lifted
 * by hand, too.
 * @throws Problem restriction.none, restriction.letterNeeded
 */
export async function liftRestriction(
  content: ContentWriter,
  requestId: string,
  letterId: string,
  now: number,
): Promise<{ conversations: number }> {
  const locked = await content.all(
    inContent.selectFrom('restriction').select('conversation_key').where('request_id', '=', requestId),
  );
  if (locked.length === 0) throw new Problem('restriction.none');
  const letter = await content.get(
    inContent
      .selectFrom('request_letter')
      .select('dispatched_at as dispatchedAt')
      .where('id', '=', letterId)
      .where('request_id', '=', requestId)
      .where('kind', '=', 'restrictionLifted'),
  );
  const dispatchedAt = letter?.dispatchedAt ?? null;
  if (dispatchedAt === null || dispatchedAt > now) throw new Problem('restriction.letterNeeded');
  const tasks = await readTasks(content, requestId);
  const restricted = tasks.filter(({ isDone, action }) => isDone === 1 && action === 'restrict');
  const lifting = new Map(restricted.map(({ backendId, details }) => [backendId, details]));
  const held = await listRestrictedByHold(content, requestId);
  await content.write([
    // What a legal hold keeps is restricted until that is released.
    {
      sql: `DELETE FROM restriction WHERE request_id = ?
        AND conversation_key NOT IN (SELECT value FROM json_each(?))`,
      rows: [[requestId, JSON.stringify(held)]],
    },
    // What was not restricted at the system yet need not be any more.
    {
      sql: `DELETE FROM request_task WHERE request_id = ? AND kind = 'restrictByHand' AND is_done = 0`,
      rows: [[requestId]],
    },
    {
      sql: `INSERT INTO request_task (id, request_id, kind, text, details, created_at)
        VALUES (?, ?, 'restrictByHand', '', json_set(?, '$.action', 'lift'), ?)`,
      rows: [...lifting.values()].map((details) => [uuidv7(), requestId, details, now]),
    },
  ]);
  return { conversations: locked.length - held.length };
}

interface Task {
  isDone: 0 | 1;
  details: string;
  backendId: string;
  action: string;
}

async function readTasks(content: ContentWriter, requestId: string): Promise<Task[]> {
  const rows = await content.all(
    inContent
      .selectFrom('request_task')
      .select(['is_done as isDone', 'details'])
      .where('request_id', '=', requestId)
      .where('kind', '=', 'restrictByHand'),
  );
  return rows.map((row) => {
    const { backendId = '', action = '' } = JSON.parse(row.details) as { backendId?: string; action?: string };
    return { ...row, backendId, action };
  });
}

async function readOpenTasks(content: ContentWriter, requestId: string): Promise<Task[]> {
  return (await readTasks(content, requestId)).filter(({ isDone }) => isDone === 0);
}
