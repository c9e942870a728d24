import type { AskedData } from './asked-data.ts';
import type { CheckedDialogue } from './dialogue.ts';
import { judgeEach, notApplicable, type Case, type Judgement } from './judgement.ts';

/** Art. 5(1)(c) GDPR: what the bot asks for and what it is declared to be for does not need. */
export function checkOverCollection({ asked, bot }: Case): Judgement {
  if (!bot.profile?.neededData) return notApplicable;
  const needless = judgeNeed(asked, bot.profile.neededData).filter(({ isNeeded }) => !isNeeded);
  return judgeEach(
    'asked',
    'data',
    needless.map(({ data, messageId }) => ({ word: data, messageId })),
  );
}

/** @param needed what was declared; without it nothing is known to be needless */
export function judgeNeed(asked: readonly AskedData[], needed: readonly string[] | null): CheckedDialogue['asked'] {
  return asked.map(({ data, messageId }) => ({ data, messageId, isNeeded: needed?.includes(data) ?? true }));
}
