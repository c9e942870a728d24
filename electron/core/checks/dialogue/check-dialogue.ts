import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { CompiledRules } from '../rules/compile-rules.ts';
import { checkAiDisclosure } from './ai-disclosure.ts';
import { findAskedData } from './asked-data.ts';
import { checkConsent } from './consent.ts';
import type { BotFacts, CheckedDialogue, Dialogue } from './dialogue.ts';
import { hearDialogue } from './heard-message.ts';
import { checkHumanRequested } from './human-requested.ts';
import { checkInjection } from './injection.ts';
import { notApplicable, type Case, type Judgement } from './judgement.ts';
import { checkOtherPersonIdentifier } from './other-person.ts';
import { checkOverCollection, judgeNeed } from './over-collection.ts';
import { checkOwnRules } from './own-rules.ts';
import { findGivenData } from './personal-data.ts';
import { checkPrivacyNotice } from './privacy-notice.ts';
import { checkRightUttered } from './right-uttered.ts';
import { findSensitiveFacts } from './sensitive-facts.ts';
import { checkSensitiveRepeated } from './sensitive-repeated.ts';
import { checkSensitiveTyped } from './sensitive-typed.ts';

const checks: Record<CheckId, (given: Case) => Judgement> = {
  privacyNotice: checkPrivacyNotice,
  aiDisclosure: checkAiDisclosure,
  consent: checkConsent,
  overCollection: checkOverCollection,
  sensitiveTyped: checkSensitiveTyped,
  humanRequested: checkHumanRequested,
  rightUttered: checkRightUttered,
  sensitiveRepeated: checkSensitiveRepeated,
  otherPersonIdentifier: checkOtherPersonIdentifier,
  injection: checkInjection,
};

/** What every rule says about one dialogue. Throws nothing, and takes time linear in what was said. */
export function checkDialogue(dialogue: Dialogue, bot: BotFacts, rules: CompiledRules): CheckedDialogue {
  const heard = hearDialogue(dialogue, rules);
  const asked = findAskedData(heard.messages);
  const sensitive = findSensitiveFacts(heard);
  const given = findGivenData(heard.messages, asked, sensitive);
  const whole: Case = { ...heard, bot, rules, asked, sensitive, given };
  const own = checkOwnRules(heard, dialogue.botId, rules);
  const outcomes: CheckedDialogue['outcomes'] = { ...own.outcomes };
  const seen = [...own.seen];
  for (const [id, { severity, exceptBots, appliesFrom }] of rules.checks) {
    if (exceptBots.has(dialogue.botId)) continue;
    const judgement = dialogue.startedAt < appliesFrom ? notApplicable : checks[id](whole);
    outcomes[id] = judgement.outcome;
    seen.push(...judgement.seen.map((sight) => ({ rule: id, severity, ...sight })));
  }
  return { outcomes, seen, asked: judgeNeed(asked, bot.profile?.neededData ?? null) };
}
