import { v7 as uuidv7 } from 'uuid';
import type { ItemRow } from './plan-rows.ts';

/** Messages go before their conversation, conversations before their person, the copy in the vault last. */
export const stepOf = { message: 1, conversation: 2, person: 3, vault: 9 } as const;

export function newItem(
  place: Pick<ItemRow, 'plan_id' | 'backend_id' | 'resource' | 'external_id'> & Partial<ItemRow>,
  now: number,
): ItemRow {
  return {
    id: uuidv7(),
    parent_external_id: null,
    conversation_id: null,
    step: stepOf[place.resource],
    messages: 0,
    state: 'pending',
    ground: null,
    note: '',
    attempts: 0,
    last_code: null,
    deletion_id: null,
    submitted_at: null,
    updated_at: now,
    ...place,
  };
}

/** Something was sent for it, or it is done: a later plan must not begin anew with it. */
export function isBegun({ state }: Pick<ItemRow, 'state'>): boolean {
  return isUnderWay({ state }) || state === 'gone' || state === 'doneByHand';
}

export function isUnderWay({ state }: Pick<ItemRow, 'state'>): boolean {
  return state === 'submitted' || state === 'awaiting';
}

/** Perhaps sent, and nobody knows the answer: a run was cut short, or the answer was lost. */
export function isUnclear({ state, deletion_id: deletion }: Pick<ItemRow, 'state' | 'deletion_id'>): boolean {
  return state === 'submitted' && deletion === null;
}

export function carryItem(item: ItemRow, planId: string): ItemRow {
  return { ...item, id: uuidv7(), plan_id: planId };
}

export function keyOf({ resource, external_id: externalId }: Pick<ItemRow, 'resource' | 'external_id'>): string {
  return `${resource}\n${externalId}`;
}
