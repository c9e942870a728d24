import type { Residual } from '../../../../shared/contract/backends.ts';
import type { ItemRow, StoredPlan } from '../plan/plan-rows.ts';
import type { ReadBackRecord, SnapshotBackend } from '../plan/plan-snapshot.ts';

export const certificateFormat = 'custos-erasure/1';

/** Why the erasure took place and who answers for it. Names of staff, and nothing of the person concerned. */
export interface Occasion {
  controller: string;
  /** e.g. the number of a case. */
  reference: string;
  right: string;
  regime: string;
  plannedBy: string;
  requestedBy: string;
  /** Null where nobody else was asked, which `isOnePersonMode` says. */
  approvedBy: string | null;
  isOnePersonMode: boolean;
  agreedAt: string;
}

export interface CertifiedSystem {
  name: string;
  product: string;
  /** When the erasure was planned. */
  before: { conversations: number; messages: number; people: number };
  /** What was still returned when it was asked last. */
  after: { conversations: number; people: number };
  gone: number;
  doneByHand: number;
  held: { ground: string; items: number }[];
  /** The system hides what it was asked to delete, or can bring it back for so many days. */
  isOnlyHidden: boolean;
  reversibleDays: number;
  deletedFrom: string | null;
  deletedUntil: string | null;
  /** The last time all of it was asked for. */
  readBackFrom: string | null;
  readBackUntil: string | null;
  calls: string[];
  identifiersLookedUp: number;
  identifiersNotAskable: number;
  othersWithSameIdentifier: number;
  residuals: (Residual & { isDone: boolean })[];
}

/** What is signed. It states what was observed, and by which calls. */
export interface CertificateBody {
  format: typeof certificateFormat;
  certificateId: string;
  issuedAt: string;
  vaultId: string;
  publicKey: string;
  planId: string;
  occasion: Occasion;
  plannedAt: string;
  startedAt: string;
  verifiedAt: string;
  systems: CertifiedSystem[];
  copy: { conversations: number; messages: number; people: number; erasedAt: string };
  /** Copies of the vault made before: they hold what was erased, under keys that are not destroyed with it. */
  olderCopies: { inVault: number; deletedBy: string | null; unreachedPlaces: number };
  recipients: { told: number; open: number };
}

export type CertifiedFacts = Pick<CertificateBody, 'occasion' | 'olderCopies' | 'recipients' | 'vaultId'> & {
  publicKey: string;
  /** Whether what a system's deletion leaves behind is recorded as done. */
  isResidualDone(backendId: string, residual: Residual): boolean;
};

export function describeErasure(
  plan: StoredPlan,
  items: readonly ItemRow[],
  facts: CertifiedFacts,
): Omit<CertificateBody, 'certificateId' | 'issuedAt'> {
  const { snapshot } = plan;
  const { occasion, olderCopies, recipients, vaultId, publicKey } = facts;
  return {
    format: certificateFormat,
    vaultId,
    publicKey,
    planId: plan.id,
    occasion,
    plannedAt: toInstant(plan.createdAt),
    startedAt: toInstant(snapshot.startedAt ?? plan.createdAt),
    verifiedAt: toInstant(snapshot.verifiedAt ?? plan.createdAt),
    systems: snapshot.backends.map((backend) => {
      const own = items.filter((item) => item.backend_id === backend.backendId);
      const readBacks = snapshot.readBacks.filter(({ backendId }) => backendId === backend.backendId);
      return describeSystem(backend, own, readBacks, facts);
    }),
    copy: { ...snapshot.erased, erasedAt: toInstant(snapshot.locallyErasedAt ?? plan.createdAt) },
    olderCopies,
    recipients,
  };
}

function describeSystem(
  backend: SnapshotBackend,
  items: readonly ItemRow[],
  readBacks: readonly ReadBackRecord[],
  { isResidualDone }: CertifiedFacts,
): CertifiedSystem {
  const count = (resource: ItemRow['resource'], states?: readonly ItemRow['state'][]): number =>
    items.filter((item) => item.resource === resource && (states?.includes(item.state) ?? true)).length;
  const inState = (state: ItemRow['state']): number => items.filter((item) => item.state === state).length;
  const sent = items.flatMap(({ submitted_at: at }) => at ?? []);
  const held = Map.groupBy(
    items.filter(({ state }) => state === 'held'),
    ({ ground }) => ground ?? '',
  );
  const lookedUp = readBacks.findLast(({ identifiers, identifiersUnasked }) => identifiers + identifiersUnasked > 0);
  return {
    name: backend.name,
    product: backend.title,
    before: {
      conversations: count('conversation'),
      messages: items.reduce((sum, { resource, messages }) => sum + (resource === 'conversation' ? messages : 0), 0),
      people: count('person'),
    },
    after: {
      conversations: count('conversation', ['held', 'stillThere']),
      people: count('person', ['held', 'stillThere']),
    },
    gone: inState('gone'),
    doneByHand: inState('doneByHand'),
    held: [...held].map(([ground, own]) => ({ ground, items: own.length })),
    isOnlyHidden: backend.kinds.some(({ removes }) => removes !== 'hard'),
    reversibleDays: Math.max(0, ...backend.kinds.map(({ reversibleDays }) => reversibleDays)),
    deletedFrom: sent.length === 0 ? null : toInstant(Math.min(...sent)),
    deletedUntil: sent.length === 0 ? null : toInstant(Math.max(...sent)),
    readBackFrom: readBacks[0] ? toInstant(readBacks[0].from) : null,
    readBackUntil: readBacks.length === 0 ? null : toInstant(Math.max(...readBacks.map(({ to }) => to))),
    calls: [...new Set([...backend.kinds.flatMap(({ readBackCalls }) => readBackCalls), ...backend.lookUpCalls])],
    identifiersLookedUp: lookedUp?.identifiers ?? 0,
    identifiersNotAskable: lookedUp?.identifiersUnasked ?? 0,
    othersWithSameIdentifier: lookedUp?.others ?? 0,
    residuals: backend.residuals.map((residual) => ({
      ...residual,
      isDone: isResidualDone(backend.backendId, residual),
    })),
  };
}

function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
