import type { Context } from '../../context.ts';
import { readSlots } from '../../vault/index.ts';

/** What the vault opens with: a slot of each person, and that of the recovery code. */
export interface KeySlotCounts {
  users: number;
  recovery: number;
  /** Of the people's. */
  withContent: number;
  withKeyFile: number;
}

/** @throws Problem vault.headerForged */
export function countKeySlots(context: Context): KeySlotCounts {
  const slots = readSlots(context.heldVault);
  const ofUsers = slots.filter(({ kind }) => kind === 'user');
  return {
    users: ofUsers.length,
    recovery: slots.length - ofUsers.length,
    withContent: ofUsers.filter(({ content }) => content !== null).length,
    withKeyFile: ofUsers.filter(({ keyFile }) => keyFile === true).length,
  };
}
