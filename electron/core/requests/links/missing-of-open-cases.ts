import type { Context } from '../../context.ts';
import { inRegister } from '../../vault/index.ts';
import { listMissingConversations } from './case-conversations.ts';

/** What open cases need of a chatbot system and the vault does not hold; as the system calls it. */
export async function listMissingOfOpenCases(
  { vault, register }: Pick<Context, 'vault' | 'register'>,
  backendId: string,
): Promise<string[]> {
  const open = register.all(inRegister.selectFrom('request').select('id').where('state', '=', 'open'));
  const missing = new Set<string>();
  for (const { id } of open) {
    for (const each of await listMissingConversations(vault.contentReader, id))
      if (each.backendId === backendId) missing.add(each.externalId);
  }
  return [...missing];
}
