import { readFileSync } from 'node:fs';
import { verifyExport } from '../core/index.ts';

/** Checks an exported log. Needs the file and nothing else: no vault, no key. */
const [file, expectedKey] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('verify-log FILE [PUBLIC-KEY]\n');
  process.exit(2);
}
const result = verifyExport(readBytes(file));
const isExpectedKey = expectedKey === undefined || result.publicKey === expectedKey;
process.stdout.write(
  `${JSON.stringify({ ...result, isExpectedKey: expectedKey === undefined ? null : isExpectedKey })}\n`,
);
process.exitCode = result.intact && isExpectedKey ? 0 : 1;

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    process.stderr.write(`${path} cannot be read\n`);
    process.exit(2);
  }
}
