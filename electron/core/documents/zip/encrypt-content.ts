import { createCipheriv, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const deriveKeys = promisify(pbkdf2);

const saltBytes = 16;
const keyBytes = 32;
const checkBytes = 2;
const codeBytes = 10;
const blockBytes = 16;
/** So many bytes are encrypted at once: little enough to stay in the processor's cache. */
const chunkBytes = 65_536;

/**
 * A file's content as AES-256 of WinZip lays it down: salt, check of the passphrase, the content encrypted, and its
 * authentication code (HMAC-SHA1, cut). The salt is fresh each time, and with it the keys.
 */
export async function encryptContent(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes);
  // How often it is repeated is laid down with the format.
  const keys = await deriveKeys(passphrase, salt, 1000, 2 * keyBytes + checkBytes, 'sha1');
  const start = saltBytes + checkBytes;
  const written = Buffer.allocUnsafe(start + content.length + codeBytes);
  salt.copy(written);
  keys.copy(written, saltBytes, 2 * keyBytes);
  const encrypted = written.subarray(start, start + content.length);
  applyKeystream(keys.subarray(0, keyBytes), content, encrypted);
  const code = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes)).update(encrypted);
  code.digest().copy(written, start + content.length, 0, codeBytes);
  return written;
}

/**
 * Counter mode with a counter that begins at 1 and has its lowest byte first. That of OpenSSL has its highest first, so
 * the counters are encrypted by themselves, which makes the same keystream.
 */
function applyKeystream(key: Uint8Array, content: Uint8Array, encrypted: Uint8Array): void {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const counters = Buffer.alloc(Math.min(chunkBytes, Math.ceil(content.length / blockBytes) * blockBytes));
  // Four bytes at a time: contents begin anywhere, these three where words begin.
  const [stream, mixed] = [new Uint8Array(counters.length), new Uint8Array(counters.length)];
  const [streamWords, mixedWords] = [new Uint32Array(stream.buffer), new Uint32Array(mixed.buffer)];
  for (let from = 0; from < content.length; from += chunkBytes) {
    for (let at = 0; at < counters.length; at += blockBytes)
      // A Buffer is never so long that the counter would need more than 32 bits.
      counters.writeUInt32LE((from + at) / blockBytes + 1, at);
    stream.set(cipher.update(counters));
    const some = content.subarray(from, from + chunkBytes);
    mixed.set(some);
    for (let at = 0; at < mixedWords.length; at += 1) mixedWords[at]! ^= streamWords[at]!;
    encrypted.set(mixed.subarray(0, some.length), from);
  }
}
