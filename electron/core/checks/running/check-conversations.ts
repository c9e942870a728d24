import { setImmediate } from 'node:timers/promises';
import type { DetectionSettings } from '../../detection/index.ts';
import { oneAtATime, readTranscripts, type Transcript } from '../../transcripts/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { checkDialogue } from '../dialogue/check-dialogue.ts';
import type { Dialogue } from '../dialogue/dialogue.ts';
import { compileRules, type CompiledRules } from '../rules/compile-rules.ts';
import { countDue, findDue } from './find-due.ts';
import type { RuleBook } from './rule-book.ts';
import { storeChecked, type Checked } from './store-checked.ts';

/** Milliseconds. After so long the event loop has a turn, so that core answers meanwhile. */
const longestTurn = 10;

export interface CheckControl {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Checks the conversations that are due. Each batch is stored with the rules it was checked by, so that a run cut short
 * goes on there.
 * @returns conversations checked and findings there are about them
 */
export async function checkConversations(
  content: ContentWriter,
  book: RuleBook,
  settings: DetectionSettings,
  { signal, progress }: CheckControl,
): Promise<{ conversations: number; findings: number }> {
  const rules = compileRules(book.changes);
  const { waiting } = await countDue(content, book);
  const sum = { conversations: 0, findings: 0 };
  for await (const keys of findDue(content, book)) {
    signal.throwIfAborted();
    // What comes in or is erased waits meanwhile: what is stored must be about what was read.
    const checked = await oneAtATime(content, async () => {
      const transcripts = await readTranscripts(content, keys, settings);
      const results = await checkAll(transcripts, book, rules, signal);
      await storeChecked(content, results);
      return results;
    });
    sum.conversations += checked.length;
    for (const { result } of checked) sum.findings += result.seen.length;
    progress(sum.conversations, Math.max(waiting, sum.conversations));
  }
  return sum;
}

async function checkAll(
  transcripts: readonly Transcript[],
  book: RuleBook,
  rules: CompiledRules,
  signal: AbortSignal,
): Promise<Checked[]> {
  const checked: Checked[] = [];
  let begunAt = performance.now();
  for (const transcript of transcripts) {
    const { key, botId, startedAt } = transcript;
    const result = checkDialogue(toDialogue(transcript), book.factsOf(botId), rules);
    checked.push({ key, botId, startedAt, rules: book.fingerprintOf(botId), result });
    if (performance.now() - begunAt < longestTurn) continue;
    await setImmediate();
    signal.throwIfAborted();
    begunAt = performance.now();
  }
  return checked;
}

/** What a person rejected was never found. */
function toDialogue({ botId, startedAt, messages }: Transcript): Dialogue {
  return {
    botId,
    startedAt,
    messages: messages.map(({ id, role, body, spans }) => ({
      id,
      role,
      body,
      spans: spans.filter(({ verdict }) => verdict !== 'rejected'),
    })),
  };
}
