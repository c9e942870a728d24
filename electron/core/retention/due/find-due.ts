import type { Context } from '../../context.ts';
import type { ContentReader } from '../../vault/index.ts';
import { listActivePolicies, type StoredPolicy } from '../policies/policy-rows.ts';
import { judgeConversation, type Verdict } from './judge-conversation.ts';
import { readCategories, readConversations, readStarts, type StoredConversation } from './read-conversations.ts';
import { readProtected } from './read-protected.ts';
import { toRule } from './to-rule.ts';

export interface Judged {
  /** The one that was left alone longest first. */
  due: StoredConversation[];
  /** Epoch milliseconds: when their periods began. */
  counts: Partial<Record<Verdict, number>>;
}

const none = new Set<never>();

/**
 * What a policy says of everything the vault holds of its system. A draft is judged as if it were in force already, in
 * the place of the one it replaces.
 * @throws Problem hold.scopeMissing
 */
export async function findDue(
  { register }: Pick<Context, 'register'>,
  content: ContentReader,
  policy: StoredPolicy,
  now: number,
): Promise<Judged> {
  const { backendId, botId } = policy.fields;
  const others = listActivePolicies(register)
    .filter(
      ({ row, fields }) => fields.backendId === backendId && ![policy.row.id, policy.row.replaces].includes(row.id),
    )
    .map((other) => toRule(other, now));
  const rule = toRule(policy, now);
  const asked = [rule, ...others].flatMap(({ categories, exceptions }) => [...categories, ...exceptions]);
  const [conversations, categories, starts, protections] = await Promise.all([
    readConversations(content, { backendId, botId }),
    readCategories(content, asked),
    readStarts(content, backendId),
    readProtected(content, register),
  ]);
  const judged: Judged = { due: [], counts: {} };
  for (const conversation of conversations) {
    const { key } = conversation;
    const verdict = judgeConversation(rule, others, {
      backendId,
      botId: conversation.botId,
      lastMessageAt: conversation.lastMessageAt,
      categories: categories.get(key) ?? none,
      starts: starts.get(key) ?? {},
      isHeld: protections.held.has(key),
      isInOpenCase: protections.inOpenCase.has(key),
      isRestricted: protections.restricted.has(key),
    });
    judged.counts[verdict] = (judged.counts[verdict] ?? 0) + 1;
    if (verdict === 'due') judged.due.push(conversation);
  }
  return judged;
}
