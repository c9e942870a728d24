import type { OutputOf } from '../../../shared/contract/index.ts';
import type { RegisterReader } from '../vault/index.ts';
import { readHead } from './append.ts';
import { ChainWalk, verifyChain } from './chain.ts';
import { beginAfter, checkStart, readStart } from './log-start.ts';
import { readEntries } from './read.ts';
import { openSigner } from './signer.ts';

/** Checks the log of a vault: where it begins, each entry, and where it ends. */
export function verifyLog(register: RegisterReader, vaultId: string): OutputOf<'audit.verify'> {
  const start = readStart(register);
  const beginning = beginAfter(start);
  const problem = start && checkStart(start, { vaultId, publicKey: openSigner(register).publicKey });
  if (problem) return { ...new ChainWalk(beginning).breakOff(problem), removed: null };
  return { ...verifyChain(readEntries(register), readHead(register), beginning), removed: start };
}
