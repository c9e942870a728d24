import { createHash } from 'node:crypto';
import type { Signer } from '../audit/index.ts';
import { canonicalJson } from '../vault/index.ts';
import type { CaseFileContent } from './case-file-content.ts';

export const caseFileFormat = 'custos-case-file/1';

/** Says what a case file holds, file by file, and signs it. */
export function writeManifest(
  files: ReadonlyMap<string, Uint8Array>,
  { kind, number, controller }: CaseFileContent,
  facts: { vaultId: string; createdAt: string; language: 'de' | 'en' },
  { publicKey, sign }: Signer,
): Buffer {
  const manifest = {
    format: caseFileFormat,
    kind,
    number,
    controller,
    ...facts,
    publicKey,
    files: [...files].map(([path, content]) => ({ path, bytes: content.length, sha256: sha256Of(content) })),
  };
  const signature = sign(Buffer.from(canonicalJson(manifest)));
  return Buffer.from(`${JSON.stringify({ ...manifest, signature }, null, 2)}\n`);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
