import type { RetentionFact } from '../../../../shared/contract/retention/facts.ts';
import { readProfiles } from '../../checks/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import type { StoredPolicy } from '../policies/policy-rows.ts';
import { findDisagreements, grace, type BotState, type Disagreement } from './find-disagreements.ts';
import { findDueRule, rulesAt } from './judge-cells.ts';
import { readStock, type Bot, type Stock } from './read-stock.ts';
import { readSettings, type SettingRow } from './stored-settings.ts';
import type { AgeCell } from './read-ages.ts';

const dayLength = 86_400_000;

export interface BotFacts {
  fact: RetentionFact;
  disagreements: Disagreement[];
  /** Epoch milliseconds: the last message of the one that was left alone longest, of those that nothing keeps. */
  oldestUnkept: number | null;
}

/** For each bot what its policies, its record and its system say, and what is there. */
export async function describeFacts(
  content: ContentReader,
  register: RegisterReader,
  now: number,
): Promise<BotFacts[]> {
  const stock = await readStock(content, register);
  const profiles = readProfiles(register);
  const settings = readSettings(register);
  return stock.bots.map((bot) => {
    const recordDays = profiles.get(bot.id)?.retentionDays ?? null;
    return describeBot(bot, stock, { recordDays, setting: settings.get(bot.backendId) ?? null }, now);
  });
}

function describeBot(
  bot: Bot,
  stock: Stock,
  { recordDays, setting }: { recordDays: number | null; setting: SettingRow | null },
  now: number,
): BotFacts {
  const cells = stock.cells.get(bot.id) ?? [];
  const policies = stock.policies.filter(({ fields }) => covers(fields, bot));
  const conversations = cells.reduce((sum, cell) => sum + cell.conversations, 0);
  const oldest = findOldest(cells)?.oldest ?? null;
  const state: BotState = {
    conversations,
    oldest: findOldest(cells.filter(({ isKept }) => !isKept))?.oldest ?? null,
    overdue: findOverdue(cells, bot, policies, now),
    policies: policies.map(({ fields }) => fields),
    recordDays,
    setting,
  };
  const disagreements = findDisagreements(state, now);
  const fact: RetentionFact = {
    backendId: bot.backendId,
    botId: bot.id,
    conversations,
    oldest: oldest === null ? null : new Date(oldest).toISOString(),
    oldestDays: oldest === null ? null : Math.floor((now - oldest) / dayLength),
    policies: policies.map(({ row, fields: { name, period } }) => ({ id: row.id, name, period })),
    recordDays,
    setting: setting && {
      days: setting.days,
      source: setting.source,
      statedOn: setting.stated_on,
      isRead: setting.is_read === 1,
    },
    outcomes: disagreements.map(({ outcome }) => outcome),
  };
  return { fact, disagreements, oldestUnkept: state.oldest };
}

/** Whether a policy is about a bot. */
export function covers({ backendId, botId }: StoredPolicy['fields'], bot: Bot): boolean {
  return backendId === bot.backendId && (botId === null || botId === bot.id);
}

function findOverdue(
  cells: readonly AgeCell[],
  bot: Bot,
  policies: readonly StoredPolicy[],
  now: number,
): BotState['overdue'] {
  const rules = rulesAt(policies, bot.backendId, now - grace);
  const due = cells.flatMap((cell) => {
    const rule = findDueRule(cell, bot.backendId, rules);
    return rule ? [{ ...cell, ruleId: rule.id }] : [];
  });
  const first = findOldest(due);
  const policy = policies.find(({ row }) => row.id === first?.ruleId);
  return first && policy ? { at: first.oldest, period: policy.fields.period } : null;
}

function findOldest<Cell extends AgeCell>(cells: readonly Cell[]): Cell | undefined {
  return cells.reduce<Cell | undefined>((one, cell) => (one && one.oldest <= cell.oldest ? one : cell), undefined);
}
