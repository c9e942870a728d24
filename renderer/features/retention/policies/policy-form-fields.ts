import type { InputOf } from '../../../../shared/contract/index.ts';
import { periodUnits, retentionStarts } from '../../../../shared/contract/retention/policies.ts';
import type { DataCategory, PolicyFields } from '../../../../shared/contract/retention/policies.ts';
import { readNumber } from '../../../lib/read-number.ts';

/** What is typed and chosen in fields of one line. An empty bot stands for all bots of the system. */
export type PolicyTexts = Record<
  | 'name'
  | 'backendId'
  | 'botId'
  | 'purpose'
  | 'amount'
  | 'unit'
  | 'start'
  | 'reason'
  | 'legalBasis'
  | 'owner'
  | 'reviewOn',
  string
>;

export interface PolicyException {
  categories: readonly DataCategory[];
  reason: string;
}

/** As a policy says it; without one, an empty form for the only system there is. */
export function toTexts(policy: PolicyFields | null, onlyBackendId: string): PolicyTexts {
  return {
    name: policy?.name ?? '',
    backendId: policy?.backendId ?? onlyBackendId,
    botId: policy?.botId ?? '',
    purpose: policy?.purpose ?? '',
    amount: policy ? String(policy.period.amount) : '',
    unit: policy?.period.unit ?? 'months',
    start: policy?.start ?? 'lastMessage',
    reason: policy?.reason ?? '',
    legalBasis: policy?.legalBasis ?? '',
    owner: policy?.owner ?? '',
    reviewOn: policy?.reviewOn ?? '',
  };
}

export function toPolicy(
  { amount, unit, start, botId, ...texts }: PolicyTexts,
  categories: readonly DataCategory[],
  exceptions: readonly PolicyException[],
): InputOf<'retention.policies.save'>['policy'] {
  return {
    ...texts,
    botId: botId === '' ? null : botId,
    period: { amount: readNumber(amount), unit: periodUnits.find((each) => each === unit) ?? 'days' },
    start: retentionStarts.find((each) => each === start) ?? 'lastMessage',
    categories: [...categories],
    exceptions: exceptions.map((exception) => ({ ...exception, categories: [...exception.categories] })),
  };
}
