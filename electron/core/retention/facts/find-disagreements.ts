import type { RetentionOutcome } from '../../../../shared/contract/retention/facts.ts';
import type { RetentionPeriod, RetentionStart } from '../../../../shared/contract/retention/policies.ts';
import { isAbout, mostDays, nominalDays } from './nominal-days.ts';

const dayLength = 86_400_000;
/** A deletion that runs once a day may come a day late. */
export const grace = dayLength;

/** What is so of one bot, and what is stated. Epoch milliseconds. */
export interface BotState {
  conversations: number;
  /** The last message of the one that was left alone longest, of those that nothing keeps. */
  oldest: number | null;
  /** The oldest that a policy wants deleted, and the period it was over. */
  overdue: { at: number; period: RetentionPeriod } | null;
  policies: readonly { period: RetentionPeriod; start: RetentionStart }[];
  recordDays: number | null;
  /** Days null: it keeps without end. */
  setting: { days: number | null } | null;
}

export interface Disagreement {
  outcome: RetentionOutcome;
  details: { statedDays?: number; observedDays?: number; isEndless?: boolean };
}

/** Where what is there, what a policy says, what the record says and what the system is set to do are not the same. */
export function findDisagreements(state: BotState, now: number): Disagreement[] {
  const { conversations, oldest, overdue, policies, recordDays, setting } = state;
  const ageOf = (at: number): number => Math.floor((now - at) / dayLength);
  const longest = policies.toSorted((one, other) => mostDays(other.period) - mostDays(one.period))[0]?.period;
  const found: Disagreement[] = [];
  const add = (outcome: RetentionOutcome, details: Disagreement['details']) => found.push({ outcome, details });
  const isOlderThan = (days: number): boolean => oldest !== null && now - oldest > days * dayLength + grace;

  if (overdue) add('olderThanPolicy', { statedDays: nominalDays(overdue.period), observedDays: ageOf(overdue.at) });
  if (recordDays !== null && isOlderThan(recordDays))
    add('olderThanRecord', { statedDays: recordDays, observedDays: ageOf(oldest!) });
  if (setting && setting.days !== null && isOlderThan(setting.days))
    add('olderThanSetting', { statedDays: setting.days, observedDays: ageOf(oldest!) });
  // How long a period lasts that begins with the end of a contract nobody can say in days.
  if (setting && longest && policies.every(({ start }) => start === 'lastMessage')) {
    const statedDays = nominalDays(longest);
    if (setting.days === null) add('settingLonger', { statedDays, isEndless: true });
    else if (setting.days > mostDays(longest))
      add('settingLonger', { statedDays, observedDays: setting.days, isEndless: false });
  }
  if (recordDays !== null && longest && !policies.some(({ period }) => isAbout(recordDays, period)))
    add('recordDiffers', { statedDays: nominalDays(longest), observedDays: recordDays });
  if (conversations > 0 && policies.length === 0)
    add('noPolicy', oldest === null ? {} : { observedDays: ageOf(oldest) });
  return found;
}
