import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Publisher } from '../../../../shared/contract/rule-packs.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { resolveRules, type DeadlineRule } from '../../../../shared/rules/rule.ts';
import { listShippedRules } from '../../../../shared/rules/shipped-rules.ts';
import { readUserNames } from '../../access/index.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import type { PublisherKey } from './publisher-key.ts';
import type { CheckedRules, SignedRules } from './signed-rules.ts';

export interface AdoptedPack {
  id: string;
  publisherFingerprint: string;
  fingerprint: string;
  file: SignedRules;
  rules: DeadlineRule[];
  adoptedBy: string;
  adoptedAt: number;
}

/** Who did something, and when: epoch milliseconds. */
export interface Doing {
  by: string;
  at: number;
}

/** Those that come with Custos, then those adopted, each later version of a rule behind the earlier ones. */
export function rulesInForce(register: RegisterReader): DeadlineRule[] {
  return [...listShippedRules(), ...readAdopted(register).flatMap(({ rules }) => rules)];
}

/** In the order in which they were adopted. */
export function readAdopted(register: RegisterReader): AdoptedPack[] {
  const rows = register.all(
    inRegister
      .selectFrom('rule_pack')
      .selectAll()
      .orderBy(sql`rowid`),
  );
  return rows.map((row) => {
    // It was checked when it was adopted, and the register lets nobody change it.
    const file = JSON.parse(row.signed) as SignedRules;
    return {
      id: row.id,
      publisherFingerprint: row.publisher_fingerprint,
      fingerprint: row.fingerprint,
      file,
      rules: resolveRules(file),
      adoptedBy: row.adopted_by,
      adoptedAt: row.adopted_at,
    };
  });
}

/** @throws Problem rules.publisherUnknown, rules.notNewer */
export function requireAdoptable(register: RegisterReader, { file, publisherFingerprint }: CheckedRules): void {
  if (!findPublisher(register, publisherFingerprint))
    throw new Problem('rules.publisherUnknown', { fingerprint: publisherFingerprint });
  const versions = readAdopted(register)
    .filter((pack) => pack.publisherFingerprint === publisherFingerprint)
    .map((pack) => pack.file.version);
  const newest = Math.max(0, ...versions);
  if (file.version <= newest) throw new Problem('rules.notNewer', { version: file.version, newest });
}

/** @returns its id */
export function storeAdopted(register: RegisterWriter, checked: CheckedRules, doing: Doing): string {
  const id = uuidv7();
  register.run(
    inRegister.insertInto('rule_pack').values({
      id,
      publisher_fingerprint: checked.publisherFingerprint,
      version: checked.file.version,
      fingerprint: checked.fingerprint,
      signed: JSON.stringify(checked.file),
      adopted_by: doing.by,
      adopted_at: doing.at,
    }),
  );
  return id;
}

export function listPublishers(register: RegisterReader): Publisher[] {
  const names = readUserNames(register);
  const rows = register.all(inRegister.selectFrom('rule_publisher').selectAll().orderBy('name').orderBy('fingerprint'));
  return rows.map(({ fingerprint, name, trusted_by: trustedBy, trusted_at: trustedAt }) => ({
    fingerprint,
    name,
    trustedBy: names.get(trustedBy) ?? '',
    trustedAt: new Date(trustedAt).toISOString(),
  }));
}

export function findPublisher(register: RegisterReader, fingerprint: string): Publisher | null {
  return listPublishers(register).find((publisher) => publisher.fingerprint === fingerprint) ?? null;
}

export function storePublisher(register: RegisterWriter, name: string, key: PublisherKey, doing: Doing): Publisher {
  const { fingerprint, text } = key;
  register.run(
    inRegister
      .insertInto('rule_publisher')
      .values({ fingerprint, name, public_key: text, trusted_by: doing.by, trusted_at: doing.at }),
  );
  return findPublisher(register, fingerprint)!;
}

export function removePublisher(register: RegisterWriter, fingerprint: string): void {
  register.run(inRegister.deleteFrom('rule_publisher').where('fingerprint', '=', fingerprint));
}
