import type { OutputOf } from '../../../../shared/contract/index.ts';
import { makeItem, type FoundItem, type TodaySource } from '../today-source.ts';

/** Findings to decide on: one row for each rule and bot, since they are decided together. */
export const findingSource: TodaySource = {
  kinds: ['finding'],
  permission: 'findings.read',
  async list({ ask }) {
    const { groups } = await ask('findings.groups', { status: 'open' });
    const names = new Map((await ask('backends.bots', {})).bots.map(({ id, name }) => [id, name]));
    return groups.map((group) => describe(group, names));
  },
};

function describe(
  { rule, botId, findings, high }: OutputOf<'findings.groups'>['groups'][number],
  names: ReadonlyMap<string, string>,
): FoundItem {
  const group = `${rule}:${botId}`;
  return makeItem({
    key: `finding:${group}`,
    kind: 'finding',
    subjectId: group,
    name: (botId !== null && names.get(botId)) || '',
    what: rule,
    count: findings,
    urgency: high > 0 ? 'decide' : 'routine',
    next: 'decide',
  });
}
