import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { signRules, toProblem } from '../core/index.ts';

/**
 * Signs a file of rules, for publishers. Makes the key where there is none yet. Needs no vault.
 * The signed file lies beside the other and is written anew only where there is none.
 */
const [file, keyFile] = process.argv.slice(2);
if (file === undefined || keyFile === undefined) {
  process.stderr.write('sign-rules FILE KEYFILE\n');
  process.exit(2);
}
try {
  const signed = signRules(readFileSync(file, 'utf8'), existsSync(keyFile) ? readKey(keyFile) : makeKey(keyFile));
  const to = file.replace(/(\.json)?$/, '.signed.json');
  writeFileSync(to, signed.text, { flag: 'wx' });
  const { publicKey, publisherFingerprint } = signed;
  process.stdout.write(`${JSON.stringify({ path: to, publicKey, fingerprint: publisherFingerprint })}\n`);
} catch (error) {
  const { code, details, cause } = toProblem(error);
  const why = code === 'internal' && cause instanceof Error ? cause.message : JSON.stringify({ code, details });
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

function readKey(path: string): KeyObject {
  return createPrivateKey(readFileSync(path));
}

function makeKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
  return privateKey;
}
