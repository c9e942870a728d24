import type { OutputOf } from '../../../../shared/contract/index.ts';
import { keptReasons } from '../../../../shared/contract/retention/runs.ts';
import { readConnectorFacts } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import { toInstant } from '../../erasure/index.ts';
import { findDue } from '../due/find-due.ts';
import type { StoredConversation } from '../due/read-conversations.ts';
import { toRule } from '../due/to-rule.ts';
import { requirePolicy } from '../policies/policy-rows.ts';

const sampleSize = 12;

/**
 * @param ofOpenIncidents keys of the conversations that open incidents comprise
 * @throws Problem retention.policyUnknown, hold.scopeMissing
 */
export async function previewPolicy(
  context: Context,
  policyId: string,
  ofOpenIncidents: ReadonlySet<number>,
): Promise<OutputOf<'retention.preview'>> {
  const { register } = context;
  const began = performance.now();
  const now = context.now();
  const policy = requirePolicy(register, policyId);
  const { due, counts } = await findDue(context, context.vault.contentReader, policy, now);
  const facts = readConnectorFacts(register, policy.fields.backendId);
  const erasable = facts.erasure.find(({ kind }) => kind === 'conversations');
  const lastRunAt = policy.row.last_run_at;
  return {
    policyId,
    at: toInstant(now),
    due: { conversations: due.length, messages: sumMessages(due) },
    ofOpenIncidents: due.filter(({ key }) => ofOpenIncidents.has(key)).length,
    kept: Object.fromEntries(keptReasons.map((reason) => [reason, counts[reason] ?? 0])),
    notYet: counts.notYet ?? 0,
    withoutStart: counts.withoutStart ?? 0,
    oldestDue: due[0] ? toInstant(due[0].lastMessageAt) : null,
    byBot: [...Map.groupBy(due, ({ botId }) => botId)].map(([botId, own]) => ({ botId, ...count(own) })),
    byMonth: [...Map.groupBy(due, ({ lastMessageAt }) => toInstant(lastMessageAt).slice(0, 7))]
      .map(([month, own]) => ({ month, ...count(own) }))
      .toSorted((one, other) => one.month.localeCompare(other.month)),
    sinceLastRun:
      lastRunAt === null
        ? null
        : { at: toInstant(lastRunAt), newlyDue: countSince(due, toRule(policy, lastRunAt).cutOff) },
    samples: sample(due).map(({ id, botId, lastMessageAt, messages }) => ({
      conversationId: id,
      botId,
      lastMessageAt: toInstant(lastMessageAt),
      messages,
    })),
    finishesAt: erasable?.rate && due.length > 0 ? toInstant(now + msNeeded(due.length, erasable.rate)) : null,
    residuals: [...facts.residuals],
    isDeletable: erasable !== undefined,
    seconds: (performance.now() - began) / 1000,
  };
}

function count(conversations: readonly StoredConversation[]) {
  return { conversations: conversations.length, messages: sumMessages(conversations) };
}

function sumMessages(conversations: readonly StoredConversation[]): number {
  return conversations.reduce((sum, { messages }) => sum + messages, 0);
}

/** Those whose period was not over yet at the last run. */
function countSince(due: readonly StoredConversation[], cutOffThen: number): number {
  return due.filter(({ lastMessageAt }) => lastMessageAt >= cutOffThen).length;
}

/** The oldest, the newest, and some between at even distances. */
function sample(due: readonly StoredConversation[]): StoredConversation[] {
  if (due.length <= sampleSize) return [...due];
  const step = (due.length - 1) / (sampleSize - 1);
  return Array.from({ length: sampleSize }, (_, index) => due[Math.round(index * step)]!);
}

/** Milliseconds for so many deletions at a rate; the first of them go at once. */
function msNeeded(
  conversations: number,
  { count: allowed, perSeconds }: { count: number; perSeconds: number },
): number {
  return Math.max(0, Math.ceil(conversations / allowed) - 1) * perSeconds * 1000;
}
