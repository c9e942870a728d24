import type { StoredPolicy } from '../policies/policy-rows.ts';
import type { Rule } from './judge-conversation.ts';
import { cutOff } from './period.ts';

export function toRule({ row, fields }: StoredPolicy, now: number): Rule {
  const { backendId, botId, purpose, categories, start, period, exceptions } = fields;
  return {
    id: row.id,
    backendId,
    botId,
    purpose,
    categories,
    start,
    cutOff: cutOff(period, now),
    exceptions: [...new Set(exceptions.flatMap((exception) => exception.categories))],
  };
}
