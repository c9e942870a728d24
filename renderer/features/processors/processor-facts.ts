import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Processor } from '../../../shared/contract/processors.ts';
import type { Meaning } from '../../ui/status.tsx';

export type ChainNode = OutputOf<'processors.chain'>['nodes'][number];

interface ContractStanding {
  kind: 'none' | 'expired' | 'open' | 'until' | 'signed';
  day: string | null;
  meaning: Meaning;
}

/** How the contract of a processor stands on a day: what is worst is said. */
export function describeContract({ contract, openItems }: Processor, today: string): ContractStanding {
  const { signedOn, expiresOn } = contract;
  if (signedOn === null) return { kind: 'none', day: null, meaning: 'overdue' };
  if (expiresOn !== null && expiresOn < today) return { kind: 'expired', day: expiresOn, meaning: 'overdue' };
  if (openItems.length > 0) return { kind: 'open', day: null, meaning: 'soon' };
  return expiresOn === null
    ? { kind: 'signed', day: signedOn, meaning: 'fine' }
    : { kind: 'until', day: expiresOn, meaning: 'fine' };
}

interface Expiry {
  kind: 'contract' | 'transfer' | 'certificate' | 'audit' | 'review';
  on: string;
}

/** What runs out or is to be looked at first; of audits only the newest has a next one. */
export function findNextExpiry({ contract, transfers, certificates, audits, reviewOn }: Processor): Expiry | null {
  const newest = audits.toSorted((a, b) => b.on.localeCompare(a.on))[0];
  const all: { kind: Expiry['kind']; on: string | null }[] = [
    { kind: 'contract', on: contract.expiresOn },
    ...transfers.map(({ expiresOn }) => ({ kind: 'transfer' as const, on: expiresOn })),
    ...certificates.map(({ expiresOn }) => ({ kind: 'certificate' as const, on: expiresOn })),
    { kind: 'audit', on: newest?.nextOn ?? null },
    { kind: 'review', on: reviewOn },
  ];
  const dated = all.flatMap(({ kind, on }) => (on === null ? [] : [{ kind, on }]));
  return dated.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}

/** Whether data leaves the EEA, and whether every such country has a safeguard; null where the chain is not known yet. */
export function findTransferState(nodes: readonly ChainNode[], id: string): 'within' | 'safeguarded' | 'open' | null {
  const own = nodes.filter((node) => node.id === id);
  if (own.length === 0) return null;
  if (!own.some(({ isThirdCountry }) => isThirdCountry)) return 'within';
  return own.every(({ isSafeguarded }) => isSafeguarded) ? 'safeguarded' : 'open';
}
