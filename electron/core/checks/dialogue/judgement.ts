import type { Finding } from '../../../../shared/contract/findings.ts';
import type { CompiledRules } from '../rules/compile-rules.ts';
import type { AskedData } from './asked-data.ts';
import type { BotFacts, Outcome } from './dialogue.ts';
import type { HeardDialogue } from './heard-message.ts';
import type { SensitiveFact } from './sensitive-facts.ts';

/** A dialogue with what several checks need to know about it. */
export interface Case extends HeardDialogue {
  bot: BotFacts;
  rules: CompiledRules;
  /** What the bot asked for, in order. */
  asked: readonly AskedData[];
  /** What the person stated, in order. */
  sensitive: readonly SensitiveFact[];
  /** Indexes of the person’s messages with personal data, ascending. */
  given: readonly number[];
}

/** Something a check saw: a finding without its rule and severity. */
export interface Sight {
  aspect: string;
  outcome: Outcome;
  /** Ids of messages. */
  evidence: readonly number[];
  details: Finding['details'];
}

export interface Judgement {
  outcome: Outcome;
  seen: readonly Sight[];
}

export const fine: Judgement = { outcome: 'ok', seen: [] };
export const notApplicable: Judgement = { outcome: 'notApplicable', seen: [] };

/** The one thing a check can see in a dialogue. */
export function judge(outcome: Outcome, evidence: readonly number[], details: Finding['details'] = {}): Judgement {
  return { outcome, seen: [{ aspect: '', outcome, evidence: ascending(evidence), details }] };
}

/** One sight for each word of the contract that was met, e.g. for each kind of data, with all messages it was met in. */
export function judgeEach(
  outcome: Outcome,
  name: 'data' | 'kind' | 'right' | 'type',
  met: readonly { word: string; messageId: number }[],
): Judgement {
  const byWord = Map.groupBy(met, ({ word }) => word);
  const seen = [...byWord].map(([word, places]) => ({
    aspect: word,
    outcome,
    evidence: ascending(places.map(({ messageId }) => messageId)),
    details: { [name]: word },
  }));
  return seen.length === 0 ? fine : { outcome, seen };
}

function ascending(ids: readonly number[]): number[] {
  return [...new Set(ids)].toSorted((one, other) => one - other);
}
