import type { OutputOf } from '../../../../shared/contract/index.ts';
import { isVerified, type DeadlineRule } from '../../../../shared/rules/rule.ts';
import { listShippedPacks } from '../../../../shared/rules/shipped-rules.ts';
import { readUserNames } from '../../access/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { findPublisher, readAdopted, type AdoptedPack } from './stored-rules.ts';

type Pack = OutputOf<'deadlines.rules'>['packs'][number];

/** Those that come with Custos first, then those adopted, oldest first. */
export function listPacks(register: RegisterReader): Pack[] {
  const adopted = readAdopted(register);
  const shipped = listShippedPacks().map(({ regime, version, issuedOn, rules }) => ({
    id: null,
    name: regime,
    version,
    issuedOn,
    fingerprint: null,
    publisher: null,
    adoptedBy: null,
    adoptedAt: null,
    rules: rules.map((rule) => describeRule(rule, adopted)),
  }));
  return [...shipped, ...adopted.map((pack, index) => describeAdopted(register, pack, adopted.slice(index + 1)))];
}

function describeAdopted(register: RegisterReader, pack: AdoptedPack, later: readonly AdoptedPack[]): Pack {
  const { id, file, fingerprint, publisherFingerprint, adoptedBy, adoptedAt, rules } = pack;
  const publisher = findPublisher(register, publisherFingerprint);
  const name = publisher?.name ?? file.publisher;
  return {
    id,
    name,
    version: file.version,
    issuedOn: file.issuedOn,
    fingerprint,
    publisher: { name, fingerprint: publisherFingerprint, isTrusted: publisher !== null },
    adoptedBy: readUserNames(register).get(adoptedBy) ?? null,
    adoptedAt: new Date(adoptedAt).toISOString(),
    rules: rules.map((rule) => describeRule(rule, later)),
  };
}

function describeRule(rule: DeadlineRule, later: readonly AdoptedPack[]): Pack['rules'][number] {
  const from = later.flatMap(({ rules }) => rules.filter(({ id }) => id === rule.id).map(({ validFrom }) => validFrom));
  return { ...rule, isVerified: isVerified(rule.source), replacedFrom: from.toSorted()[0] ?? null };
}
