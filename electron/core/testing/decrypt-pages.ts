import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** SQLCipher 4 (the cipher of `openConnection`): pages of 4096 bytes that end in 16 of the nonce and 64 of the MAC. */
const page = 4096;
const reserve = 80;
const salt = 16;
const frameHeader = 24;
const walHeader = 32;

/** All pages of an encrypted database and of its write-ahead log as they were written, free and outdated ones too. */
export function decryptPages(file: string, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  const database = readFileSync(file);
  for (let at = 0; at < database.length; at += page)
    pages.push(decryptPage(database.subarray(at, at + page), key, at === 0));
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  for (let at = walHeader; at < log.length; at += frameHeader + page) {
    const start = at + frameHeader;
    pages.push(decryptPage(log.subarray(start, start + page), key, log.readUInt32BE(at) === 1));
  }
  return Buffer.concat(pages);
}

/** The first page begins with the salt of the file instead. */
function decryptPage(bytes: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const end = page - reserve;
  const cipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes.subarray(isFirst ? salt : 0, end)), cipher.final()]);
}
