import { detect } from '../../detection/index.ts';
import { botProfile, type BotProfile, type CheckId } from '../../../../shared/contract/checks.ts';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import { compileRules, type RuleChanges } from '../rules/compile-rules.ts';
import { checkDialogue } from './check-dialogue.ts';
import type { BotFacts, CheckedDialogue, Dialogue, NoticeVersion } from './dialogue.ts';

const shipped = compileRules({ rules: [], own: [] });
const roles: Record<string, MessageRole> = { b: 'bot', p: 'person', a: 'agent', s: 'system' };

/** Lines such as "b: Hello" and "p: Hi"; ids are 10, 11 and so on, and spans are what detection finds. */
export function toDialogue(lines: readonly string[], startedAt = '2026-09-01T10:00:00Z'): Dialogue {
  return {
    botId: 'bot-1',
    startedAt: Date.parse(startedAt),
    messages: lines.map((line, index) => {
      const body = line.slice(3);
      const spans = detect(body).map(({ start, end, type, confidence, reason, validated }) => {
        return { start, end, type, confidence, reason, isValidated: validated, verdict: null };
      });
      return { id: 10 + index, role: roles[line.charAt(0)] ?? 'system', body, spans };
    }),
  };
}

export interface Setting {
  profile?: Partial<BotProfile> | null;
  notices?: readonly NoticeVersion[];
  startedAt?: string;
  changes?: RuleChanges;
}

export function check(
  lines: readonly string[],
  { profile = {}, notices = [], startedAt, changes }: Setting = {},
): CheckedDialogue {
  const facts: BotFacts = { profile: profile === null ? null : botProfile.parse(profile), notices };
  return checkDialogue(toDialogue(lines, startedAt), facts, changes ? compileRules(changes) : shipped);
}

/** What one check says: its outcome, and for each finding its aspect and the messages it rests on. */
export function judged(
  id: CheckId,
  lines: readonly string[],
  setting: Setting = {},
): [string | undefined, ...string[]] {
  const { outcomes, seen } = check(lines, setting);
  const sights = seen.filter(({ rule }) => rule === id);
  return [outcomes[id], ...sights.map(({ aspect, evidence }) => `${aspect}@${evidence.join(',')}`)];
}
