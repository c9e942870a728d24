import type { AuditEntry, LogStart } from '../../../shared/contract/audit.ts';
import { canonicalJson, inRegister, type RegisterReader } from '../vault/index.ts';
import { beforeFirst, type ChainBeginning, type ChainPlace } from './chain.ts';
import { isSignedBy } from './signer.ts';

const startFormat = 'custos-log-start/1';

/** Where a log begins whose oldest entries were removed, as it is stored and exported. */
export interface SignedStart extends LogStart {
  format: typeof startFormat;
  vaultId: string;
  /** Base64, over the canonical JSON of everything else. */
  signature: string;
}

/** Null where nothing was ever removed. What is stored and is no start at all becomes one that nothing follows. */
export function readStart(register: RegisterReader): SignedStart | null {
  const row = register.get(inRegister.selectFrom('audit_start').selectAll().orderBy('seq', 'desc').limit(1));
  if (!row) return null;
  const { seq, hash, signature } = row;
  try {
    return { ...(JSON.parse(row.body) as Omit<SignedStart, 'signature'>), seq, hash, signature };
  } catch {
    return { seq, hash, signature } as SignedStart;
  }
}

export function composeStart(vaultId: string, start: LogStart): Omit<SignedStart, 'signature'> {
  return { format: startFormat, vaultId, ...start };
}

/** @returns what is wrong with it, or null */
export function checkStart(
  start: SignedStart,
  { vaultId, publicKey }: { vaultId: string; publicKey: string },
): string | null {
  const { signature, ...body } = start;
  const isWhole = body.format === startFormat && body.vaultId === vaultId && Number.isSafeInteger(body.seq);
  const isSigned = isWhole && isSignedBy(publicKey, Buffer.from(canonicalJson(body)), signature);
  return isSigned ? null : 'the start of the log was changed';
}

/** Where the entries that are left go on from; one of them has to tell of the removal. */
export function beginAfter(start: ChainPlace | null): ChainBeginning {
  if (!start) return { from: beforeFirst };
  const { seq, hash } = start;
  return { from: { seq, hash }, isExpected: (entry) => tellsOfStart(entry, start) };
}

/** What the entry about a removal says of the place it made the log begin at. */
export function refsOfStart({ seq, hash }: ChainPlace): { through: number; digest: string } {
  return { through: seq, digest: hash };
}

const removalProcedure = 'retention.trimLog';

/** Whether an entry that is left says that the older ones were removed: without it nobody removed them in Custos. */
function tellsOfStart({ procedure, phase, refs }: AuditEntry, start: ChainPlace): boolean {
  const { through, digest } = refsOfStart(start);
  return procedure === removalProcedure && phase === 'done' && refs['through'] === through && refs['digest'] === digest;
}
