import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import { fingerprintRules, readDetectionSettings } from '../../detection/index.ts';
import { countWaiting } from '../../transcripts/index.ts';
import { canonicalJson, type RegisterReader } from '../../vault/index.ts';
import type { BotFacts, NoticeVersion } from '../dialogue/dialogue.ts';
import { readNoticeVersions } from '../notices/stored-notices.ts';
import type { RuleChanges } from '../rules/compile-rules.ts';
import { listShippedPhrases } from '../rules/shipped-phrases.ts';
import { shippedRules } from '../rules/shipped-rules.ts';
import { readProfiles } from '../stored-bots.ts';
import { readRuleChanges } from '../stored-rules.ts';

/** Raised with every change of how a check reads a dialogue: what was checked before is then checked anew. */
const checkingRules = 1;

/** The rules of today, with what they go by for each bot. */
export interface RuleBook {
  changes: RuleChanges;
  factsOf(botId: string): BotFacts;
  /** The same as long as the same dialogue of this bot gives the same results. */
  fingerprintOf(botId: string): string;
}

export async function readRuleBook({ register, vault }: Context): Promise<RuleBook> {
  const detection = fingerprintRules(readDetectionSettings(register));
  // Messages that wait for a scan are read as they are found without it, and once more when it has been there.
  const { waiting } = await countWaiting(vault.contentReader, detection);
  return createRuleBook(register, waiting === 0 ? detection : `${detection} unscanned`);
}

export function createRuleBook(register: RegisterReader, detection: string): RuleBook {
  const changes = readRuleChanges(register);
  const profiles = readProfiles(register);
  const notices = readNoticeVersions(register);
  const fingerprints = new Map<string, string>();
  const factsOf = (botId: string): BotFacts => ({
    profile: profiles.get(botId) ?? null,
    notices: notices.filter(({ botIds }) => botIds.includes(botId)).map(toVersion),
  });
  return {
    changes,
    factsOf,
    fingerprintOf(botId) {
      let fingerprint = fingerprints.get(botId);
      if (fingerprint === undefined) {
        const parts = [checkingRules, shippedFingerprint(), detection, rulesFor(changes, botId), factsOf(botId)];
        fingerprint = hash(canonicalJson(parts));
        fingerprints.set(botId, fingerprint);
      }
      return fingerprint;
    },
  };
}

/** What of the changes makes a difference to one bot. */
function rulesFor({ rules, own }: RuleChanges, botId: string) {
  return {
    rules: rules.map(({ exceptBots, ...rule }) =>
      rule.isEnabled === false || exceptBots?.includes(botId) ? { id: rule.id, isEnabled: false } : rule,
    ),
    own: own
      .filter(({ isEnabled, botIds }) => isEnabled && (botIds.length === 0 || botIds.includes(botId)))
      .map(({ id, role, severity, phrases }) => ({ id, role, severity, phrases })),
  };
}

function toVersion({ language, version, validFrom, url, shown }: NoticeVersion): NoticeVersion {
  return { language, version, validFrom, url, shown };
}

let shipped: string | undefined;
function shippedFingerprint(): string {
  shipped ??= hash(JSON.stringify([shippedRules, listShippedPhrases()]));
  return shipped;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
