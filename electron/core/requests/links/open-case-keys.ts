import { inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { listCaseConversations } from './case-conversations.ts';

/** Conversations of the vault that an open case comprises: nothing of them goes before it is closed. */
export async function readOpenCaseKeys(content: ContentReader, register: RegisterReader): Promise<Set<number>> {
  const open = register.all(inRegister.selectFrom('request').select('id').where('state', '=', 'open'));
  const keys = new Set<number>();
  for (const { id } of open) for (const { key } of await listCaseConversations(content, id)) keys.add(key);
  return keys;
}
