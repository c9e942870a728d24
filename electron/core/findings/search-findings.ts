import type { FoundThing } from '../../../shared/contract/search.ts';
import type { Context } from '../context.ts';
import type { SearchSource, Wanted } from '../search/index.ts';
import { inRegister } from '../vault/index.ts';
import { isRuleName, ruleNames } from './rule-names.ts';

/** Open findings by the name of their rule and their bot: one hit for all that are decided together. */
export const findingSearch: SearchSource = { domain: 'findings', permission: 'findings.read', find: findFindings };

async function findFindings(context: Context, { fits, limit, language }: Wanted): Promise<FoundThing[]> {
  const names = ruleNames[language];
  const { groups } = await context.ask('findings.groups', {});
  const { own } = await context.ask('checks.rules', {});
  const ownNames = new Map(own.map(({ id, name }) => [id, name]));
  const bots = context.register.all(inRegister.selectFrom('bot').select(['id', 'name']));
  const botNames = new Map(bots.map(({ id, name }) => [id, name]));
  return groups
    .map(({ rule, botId }) => ({
      rule,
      botId,
      title: isRuleName(rule) ? names[rule] : (ownNames.get(rule) ?? rule),
      bot: botId === null ? '' : (botNames.get(botId) ?? ''),
    }))
    .filter(({ title, bot }) => fits(`${title} ${bot}`))
    .slice(0, limit)
    .map(({ rule, botId, title, bot }) => ({
      id: `${rule} ${botId ?? ''}`,
      number: null,
      title,
      detail: bot,
      opens: { what: 'findings', id: rule, botId },
    }));
}
