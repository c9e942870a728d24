import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract/index.ts';
import type { GrantedPermission } from '../../../shared/contract/permissions.ts';
import type { TodayItem, TodayKind } from '../../../shared/contract/today.ts';

export type Ask = <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

export interface TodayMoment {
  ask: Ask;
  /** Epoch milliseconds. */
  now: number;
  /** The day it is for an organisation. */
  todayOf(controllerId: string): string;
  /** Of the first organisation, where something belongs to none. */
  today: string;
  userId: string;
  language: 'de' | 'en';
}

/** What was not said yet: whether it is new is told from what was seen before. */
export type FoundItem = Omit<TodayItem, 'isNew'>;

/** A domain whose open ends enter the queue: they are read as anybody reads them, through the contract. */
export interface TodaySource {
  kinds: readonly TodayKind[];
  permission: GrantedPermission;
  list(moment: TodayMoment): Promise<FoundItem[]>;
}

type Said = 'key' | 'kind' | 'subjectId' | 'name' | 'what' | 'urgency' | 'next';

/** A row for somebody here, without a date, a rule or a count unless it names one. */
export function makeItem(said: Pick<FoundItem, Said> & Partial<FoundItem>): FoundItem {
  return { count: null, dueOn: null, dueAt: null, rule: null, left: null, actor: 'us', ...said };
}
