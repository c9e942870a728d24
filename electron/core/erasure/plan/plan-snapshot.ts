import { z } from 'zod';
import { residual } from '../../../../shared/contract/backends.ts';

const resourceKinds = z.enum(['messages', 'conversations', 'people']);

const snapshotBackend = z.object({
  backendId: z.string(),
  name: z.string(),
  title: z.string(),
  residuals: z.array(residual),
  /** What can be deleted there, how, and which calls read it back. */
  kinds: z.array(
    z.object({
      kind: resourceKinds,
      settleSeconds: z.number(),
      removes: z.enum(['hard', 'soft', 'overwritten']),
      reversibleDays: z.number(),
      readBackCalls: z.array(z.string()),
    }),
  ),
  lookUpCalls: z.array(z.string()),
  /** People of the case at this system. */
  people: z.array(z.string()),
  /** Conversations that are not touched although they are a person's of the case. */
  excluded: z.array(z.string()),
  /** When each conversation changed last, epoch milliseconds. */
  changedAt: z.record(z.string(), z.number()),
  /** What the system said of conversations that are not in the vault: nobody else can say it later. */
  unsynced: z
    .record(
      z.string(),
      z.object({
        personExternalId: z.string().nullable(),
        botExternalId: z.string().nullable(),
        startedAt: z.number(),
      }),
    )
    .default({}),
  /** People who have one of the identifiers and are not part of this. */
  others: z.array(z.string()),
  /** Error code where the system could not be read or deleted from. */
  problem: z.string().nullable(),
  /** Epoch milliseconds, like the others. */
  continuesAt: z.number().nullable().default(null),
  finishesAt: z.number().nullable().default(null),
  settlesAt: z.number().nullable().default(null),
});
export type SnapshotBackend = z.output<typeof snapshotBackend>;

const readBackRecord = z.object({
  /** Epoch milliseconds of the first and the last question. */
  from: z.number(),
  to: z.number(),
  backendId: z.string(),
  /** How many items were asked for, by kind of resource. */
  asked: z.partialRecord(resourceKinds, z.number()),
  stillThere: z.number(),
  /** Lookups by identifier, and how many the system has no call for. */
  identifiers: z.number(),
  identifiersUnasked: z.number(),
  /** People of the plan that these lookups still found, and people they found who are not part of it. */
  found: z.number(),
  others: z.number(),
});
export type ReadBackRecord = z.output<typeof readBackRecord>;

const localCounts = z.object({ conversations: z.number(), messages: z.number(), people: z.number() });

const snapshot = z.object({
  version: z.literal(1),
  backends: z.array(snapshotBackend),
  /** What a person of the case is known by; looked up again when reading back. */
  identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
  /** What the vault held of the case when the plan was made, and what of it was erased so far. */
  local: localCounts,
  erased: localCounts.default({ conversations: 0, messages: 0, people: 0 }),
  changes: z.array(z.object({ backendId: z.string(), externalId: z.string(), was: z.number(), is: z.number() })),
  readBacks: z.array(readBackRecord).default([]),
  /** Folders with backups that could not be reached when something was erased. */
  unreachedBackups: z.number().default(0),
  startedAt: z.number().nullable().default(null),
  locallyErasedAt: z.number().nullable().default(null),
  verifiedAt: z.number().nullable().default(null),
});
export type PlanSnapshot = z.output<typeof snapshot>;

export function readSnapshot(text: string): PlanSnapshot {
  return snapshot.parse(JSON.parse(text));
}

export function findBackend({ backends }: PlanSnapshot, backendId: string): SnapshotBackend | undefined {
  return backends.find((backend) => backend.backendId === backendId);
}
