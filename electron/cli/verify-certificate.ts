import { readFileSync } from 'node:fs';
import { verifyCertificate } from '../core/index.ts';

/** Checks a certificate of erasure. Needs the file and nothing else: no vault, no key. */
const [file, expectedKey] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('verify-certificate FILE [PUBLIC-KEY]\n');
  process.exit(2);
}
const result = verifyCertificate(readBytes(file));
const isExpectedKey = expectedKey === undefined ? null : result.publicKey === expectedKey;
process.stdout.write(`${JSON.stringify({ ...result, isExpectedKey })}\n`);
process.exitCode = result.intact && isExpectedKey !== false ? 0 : 1;

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    process.stderr.write(`${path} cannot be read\n`);
    process.exit(2);
  }
}
