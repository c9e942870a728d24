import type { AskableData, BotProfile, CheckId } from '../../../../shared/contract/checks.ts';
import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import type { FoundSpan, MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { Seen } from '../../findings/index.ts';

/** A whole conversation as the rules read it. */
export interface Dialogue {
  botId: string;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Ids ascend in the order in which it was said. Rejected spans count as not there. */
  messages: readonly { id: number; role: MessageRole; body: string; spans: readonly FoundSpan[] }[];
}

/** What is declared about the bot somebody talked to. */
export interface BotFacts {
  /** Null: nobody declared anything. Checks that depend on it then judge nothing. */
  profile: BotProfile | null;
  /** Every version there is, in any order. */
  notices: readonly NoticeVersion[];
}

export interface NoticeVersion {
  language: CheckLanguage;
  version: string;
  /** Epoch milliseconds. */
  validFrom: number;
  url: string;
  /** The words the bot shows; empty where nobody gave them. */
  shown: string;
}

/** ok, notApplicable, or what the contract's checkOutcomes name for the check. */
export type Outcome = string;

export interface CheckedDialogue {
  /** Of every check that is switched on for the bot, and of the vault's own rules ("ok" or "said"). */
  outcomes: Partial<Record<CheckId | (string & {}), Outcome>>;
  /** A finding for each outcome that is a problem. */
  seen: Seen[];
  /** Data the bot asked for, needed or not: for the figures. */
  asked: { data: AskableData; isNeeded: boolean; messageId: number }[];
}
