import type { otherFindingRules } from '../../../../shared/contract/findings.ts';
import { settleFindings, type FindingRow, type Seen } from '../../findings/index.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent, type ContentWriter } from '../../vault/index.ts';

const reappearedRule: (typeof otherFindingRules)[number] = 'erasedReappeared';

/** What was erased and is there again at its system. It becomes a finding about the bot; nothing of it is stored. */
export class Reappeared {
  readonly #seen = new Map<string, { botId: string; planId: string; conversations: Map<string, number> }>();

  note(planId: string, conversation: { externalId: string; botId: string }, messages: number): void {
    const key = `${planId}\n${conversation.botId}`;
    const seen = this.#seen.get(key) ?? { botId: conversation.botId, planId, conversations: new Map() };
    seen.conversations.set(conversation.externalId, messages);
    this.#seen.set(key, seen);
  }

  get conversations(): number {
    return [...this.#seen.values()].reduce((sum, { conversations }) => sum + conversations.size, 0);
  }

  /** One finding for each bot and erasure. One that somebody settled is open again when more of it is there. */
  async store(content: ContentWriter, now: number): Promise<void> {
    for (const { botId, planId, conversations } of this.#seen.values()) {
      await oneAtATime(content, async () => {
        const known = await readKnown(content, botId, planId);
        const before = known ? (JSON.parse(known.details) as { conversations?: number }).conversations : 0;
        const seen: Seen = {
          rule: reappearedRule,
          aspect: planId,
          outcome: 'reappeared',
          severity: 'high',
          evidence: [],
          details: { planId, conversations: Math.max(before ?? 0, conversations.size) },
        };
        const subject = { botId, conversationKey: null, at: known?.at ?? now };
        await content.write(settleFindings(subject, known ? [known] : [], [seen]));
      });
    }
  }
}

function readKnown(content: ContentWriter, botId: string, planId: string): Promise<FindingRow | undefined> {
  return content.get(
    inContent
      .selectFrom('finding')
      .selectAll()
      .where('rule', '=', reappearedRule)
      .where('bot_id', '=', botId)
      .where('aspect', '=', planId),
  );
}
