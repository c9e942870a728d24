// Checks a case file of Custos: the archive as it was written, or the folder it was unpacked into. It needs Node 18 or
// later and nothing else: no Custos, no vault, no network. A copy lies in every case file.
//
//   node verify-case-file.mjs ARCHIVE.zip|FOLDER [PUBLIC-KEY]
//
// The passphrase of an encrypted archive is read from the variable CUSTOS_PASSPHRASE, or from the first line of stdin.
// Whether the key is the vault's own, a person must compare: anyone can sign a forged file with a key of his.
import { createCipheriv, createHash, createHmac, createPublicKey, pbkdf2Sync, verify } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const caseFormat = 'custos-case-file/1';
const logFormat = 'custos-log-part/1';
const sealMark = 'custos-case-file-seal/1 ';

/** What is wrong with the file. Anything else that is thrown is wrong with it as well. */
class Broken extends Error {}

function requireThat(isTrue, problem) {
  if (!isTrue) throw new Broken(problem);
}

/** RFC 8785, for values of JSON that came out of a parser. */
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function decode(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isSigned(bytes, publicKey, signature) {
  const given = Buffer.from(signature, 'base64');
  // Other spellings of the same signature would be other bytes with the same meaning.
  if (given.toString('base64') !== signature || Buffer.from(publicKey, 'base64').toString('base64') !== publicKey)
    return false;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, given);
}

/** The whole archive, every byte of it, is signed by the last line, which lies in the comment of the zip. */
function checkSeal(archive) {
  const start = archive.lastIndexOf(sealMark);
  requireThat(start > 22, 'the signature of the archive is missing');
  const line = archive.subarray(start).toString('latin1');
  const seal = JSON.parse(line.slice(sealMark.length));
  requireThat(line === `${sealMark}${JSON.stringify(seal)}\n`, 'the signature of the archive was rewritten');
  requireThat(isSigned(archive.subarray(0, start), seal.publicKey, seal.signature), 'the archive was changed');
  return seal;
}

/** AES-256 of WinZip (AE-2): salt, check of the passphrase, content, authentication code. */
function decrypt(stored, passphrase) {
  requireThat(passphrase !== undefined, 'the archive is encrypted: a passphrase is needed');
  const keys = pbkdf2Sync(passphrase, stored.subarray(0, 16), 1000, 66, 'sha1');
  requireThat(keys.subarray(64).equals(stored.subarray(16, 18)), 'the passphrase is wrong');
  const encrypted = stored.subarray(18, -10);
  const code = createHmac('sha1', keys.subarray(32, 64)).update(encrypted).digest().subarray(0, 10);
  requireThat(code.equals(stored.subarray(-10)), 'an encrypted file was changed');
  const cipher = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false);
  const counters = Buffer.alloc(Math.ceil(encrypted.length / 16) * 16);
  for (let block = 0; block * 16 < counters.length; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const keystream = cipher.update(counters);
  return Buffer.from(encrypted.map((byte, at) => byte ^ keystream[at]));
}

function readArchive(archive, seal, passphrase) {
  const end = archive.length - sealLength(seal) - 22;
  requireThat(archive.readUInt32LE(end) === 0x06054b50, 'this is no whole zip');
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    requireThat(archive.readUInt32LE(at) === 0x02014b50, 'the list of files in the zip is broken');
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = decode(archive.subarray(at + 46, at + 46 + nameLength));
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const stored = archive.subarray(from, from + packed);
    const isEncrypted = archive.readUInt16LE(at + 10) === 99;
    const content = isEncrypted ? decrypt(stored, passphrase) : stored;
    const isStored = !isEncrypted && archive.readUInt16LE(at + 10) === 0;
    const plain = isStored ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
    requireThat(!files.has(name) && plain.length === size, 'a file in the zip is broken');
    files.set(name, plain);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function sealLength(seal) {
  return Buffer.byteLength(`${sealMark}${JSON.stringify(seal)}\n`);
}

function readFolder(folder, inside = '') {
  return new Map(
    readdirSync(path.join(folder, inside)).flatMap((name) => {
      const file = inside === '' ? name : `${inside}/${name}`;
      const found = lstatSync(path.join(folder, file));
      if (found.isDirectory()) return [...readFolder(folder, file)];
      requireThat(found.isFile(), 'something in the folder is no file');
      return [[file, readFileSync(path.join(folder, file))]];
    }),
  );
}

function checkManifest(files) {
  const own = files.get('manifest.json');
  requireThat(own !== undefined, 'the manifest is missing');
  const text = decode(own);
  const parsed = JSON.parse(text);
  // Spaces or repeated names would change what a reader sees without changing what was parsed.
  requireThat(`${JSON.stringify(parsed, null, 2)}\n` === text, 'the manifest was rewritten');
  const { signature, ...manifest } = parsed;
  requireThat(manifest.format === caseFormat, 'this is no case file');
  requireThat(
    isSigned(Buffer.from(canonicalJson(manifest)), manifest.publicKey, signature),
    'the manifest was changed',
  );
  const listed = new Set(manifest.files.map(({ path: name }) => name));
  for (const name of files.keys())
    requireThat(name === 'manifest.json' || listed.has(name), 'there is a file that the manifest does not name');
  for (const { path: name, bytes, sha256: expected } of manifest.files) {
    const content = files.get(name);
    requireThat(content !== undefined, `${name} is missing`);
    requireThat(content.length === bytes && sha256(content) === expected, `${name} was changed`);
  }
  return manifest;
}

/** Of entries that belong to something else only the hash is there: it holds the chain together and tells nothing. */
function checkLog(bytes, manifest) {
  const lines = decode(bytes).split('\n');
  requireThat(lines.pop() === '', 'the log does not end with a line break');
  const last = lines.pop() ?? '';
  const { signature, ...seal } = parseLine(last);
  requireThat(seal.format === logFormat, 'the signed last line of the log is missing');
  requireThat(
    isSigned(Buffer.from(canonicalJson(seal)), seal.publicKey, signature),
    'the signature of the log is wrong',
  );
  requireThat(
    seal.publicKey === manifest.publicKey && seal.vaultId === manifest.vaultId,
    'the log comes from another vault',
  );
  let [seq, hash, shown] = [seal.from - 1, seal.previousHash, 0];
  for (const line of lines) {
    const entry = parseLine(line);
    requireThat(entry.seq === seq + 1, 'an entry of the log is missing or out of order');
    if (entry.procedure !== undefined) {
      const { hash: own, ...rest } = entry;
      requireThat(entry.previousHash === hash, 'an entry of the log does not follow the one before it');
      requireThat(sha256(canonicalJson(rest)) === own, 'an entry of the log was changed');
      shown += 1;
    }
    [seq, hash] = [entry.seq, entry.hash];
  }
  requireThat(seq === seal.entries && hash === seal.head, 'entries at the end of the log are missing');
  requireThat(shown === seal.shown, 'the log does not show what it says it shows');
  return shown;
}

function parseLine(line) {
  const parsed = JSON.parse(line);
  requireThat(JSON.stringify(parsed) === line, 'a line of the log was rewritten');
  return parsed;
}

/** @returns what was found, never throws for a broken file */
export function verifyCaseFile(place, { expectedKey, passphrase } = {}) {
  const nothing = { number: null, createdAt: null, files: 0, entries: 0, vaultId: null, publicKey: null };
  try {
    const isFolder = lstatSync(place).isDirectory();
    const archive = isFolder ? null : readFileSync(place);
    const seal = archive && checkSeal(archive);
    const files = archive ? readArchive(archive, seal, passphrase) : readFolder(place);
    const manifest = checkManifest(files);
    requireThat(seal === null || seal.publicKey === manifest.publicKey, 'archive and manifest were signed by two keys');
    const log = files.get('log.jsonl');
    requireThat(log !== undefined, 'the log is missing');
    const entries = checkLog(log, manifest);
    const { number, createdAt, vaultId, publicKey } = manifest;
    const isExpectedKey = expectedKey === undefined ? null : publicKey === expectedKey;
    const found = { number, createdAt, files: manifest.files.length, entries, vaultId, publicKey };
    return { intact: true, ...found, isExpectedKey, problem: null };
  } catch (error) {
    const problem = error instanceof Broken ? error.message : 'the file cannot be read as a case file';
    return { intact: false, ...nothing, isExpectedKey: null, problem };
  }
}

function readPassphrase(place) {
  if (process.env.CUSTOS_PASSPHRASE !== undefined) return process.env.CUSTOS_PASSPHRASE;
  if (process.stdin.isTTY || lstatSync(place).isDirectory()) return undefined;
  const [line = ''] = readFileSync(0, 'utf8').split(/\r?\n/);
  return line === '' ? undefined : line;
}

function main() {
  const [place, expectedKey] = process.argv.slice(2);
  if (place === undefined) {
    process.stderr.write('node verify-case-file.mjs ARCHIVE.zip|FOLDER [PUBLIC-KEY]\n');
    return 2;
  }
  let passphrase;
  try {
    passphrase = readPassphrase(place);
  } catch {
    process.stderr.write(`${place} cannot be read\n`);
    return 2;
  }
  const result = verifyCaseFile(place, { expectedKey, passphrase });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.intact && result.isExpectedKey !== false ? 0 : 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main();
