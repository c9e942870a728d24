import type { InputOf } from '../../../../shared/contract/index.ts';
import { activityKinds } from '../../../../shared/contract/programme.ts';
import type { ActivityFields } from '../../../../shared/contract/programme.ts';
import { readNumber } from '../../../lib/read-number.ts';

export const recurrenceUnits = ['days', 'weeks', 'months', 'years'] as const;

/** An empty unit stands for no recurrence, an empty processor or bot for none. */
export type ActivityTexts = Record<
  'kind' | 'name' | 'description' | 'owner' | 'dueOn' | 'every' | 'unit' | 'processorId' | 'botId',
  string
>;

export function toActivityTexts(fields: ActivityFields | null): ActivityTexts {
  return {
    kind: fields?.kind ?? 'audit',
    name: fields?.name ?? '',
    description: fields?.description ?? '',
    owner: fields?.owner ?? '',
    dueOn: fields?.dueOn ?? '',
    every: fields?.recurrence ? String(fields.recurrence.every) : '1',
    unit: fields === null ? 'years' : (fields.recurrence?.unit ?? ''),
    processorId: fields?.processorId ?? '',
    botId: fields?.botId ?? '',
  };
}

export function toActivity({
  kind,
  every,
  unit,
  processorId,
  botId,
  ...texts
}: ActivityTexts): InputOf<'programme.save'>['fields'] {
  const chosen = recurrenceUnits.find((each) => each === unit);
  return {
    ...texts,
    kind: activityKinds.find((each) => each === kind) ?? 'other',
    recurrence: chosen ? { every: readNumber(every), unit: chosen } : null,
    processorId: processorId === '' ? null : processorId,
    botId: botId === '' ? null : botId,
  };
}

export const severities = ['low', 'medium', 'high'] as const;

export interface FollowUpTexts {
  text: string;
  severity: (typeof severities)[number];
  owner: string;
  /** Empty: without a day. */
  dueOn: string;
}

export const emptyFollowUp: FollowUpTexts = { text: '', severity: 'medium', owner: '', dueOn: '' };

export function toFollowUps(
  followUps: readonly FollowUpTexts[],
): NonNullable<InputOf<'programme.complete'>['followUps']> {
  return followUps.map(({ dueOn, ...rest }) => ({ ...rest, dueOn: dueOn === '' ? null : dueOn }));
}
