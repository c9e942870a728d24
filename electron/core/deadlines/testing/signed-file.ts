import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import eu from '../../../../shared/rules/regimes/eu.json' with { type: 'json' };
import { signRules } from '../packs/signed-rules.ts';

export interface TestPublisher {
  privateKey: KeyObject;
  /** SPKI, in base64. */
  publicKey: string;
}

export function makePublisher(): TestPublisher {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey };
}

export const shippedAccess = eu.rules[0]!;

export interface WrittenRules {
  version?: number;
  rules?: object[];
}

/** Rules as a publisher writes them: of the EU, with what a test changes. */
export function writeRules({ version = 1, rules = [shippedAccess] }: WrittenRules = {}): string {
  const { issuedOn, sources } = eu;
  return JSON.stringify({ format: 'custos-rules/1', publisher: 'Kanzlei Muster', version, issuedOn, sources, rules });
}

export function signFile(file: string, { privateKey }: TestPublisher, written: WrittenRules = {}): string {
  writeFileSync(file, signRules(writeRules(written), privateKey).text);
  return file;
}
