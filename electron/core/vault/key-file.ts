import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../problems.ts';
import { syncFolder } from './files.ts';

const form = /^custos key file 1\n([A-Za-z0-9+/]{43}=)\n$/;
const longest = 256;

/**
 * Writes a new key file, e.g. onto a stick: one line of text and 32 random bytes. Nothing is overwritten.
 * @returns its secret, and how to take the file back
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function createKeyFile(file: string): { secret: Uint8Array; discard: () => void } {
  const secret = randomBytes(32);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    throw toPlaceProblem(error);
  }
  const discard = (): void => rmSync(file, { force: true });
  try {
    writeFileSync(descriptor, `custos key file 1\n${secret.toString('base64')}\n`);
    fsyncSync(descriptor);
  } catch (error) {
    discard();
    throw toPlaceProblem(error);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(path.dirname(file));
  return { secret: new Uint8Array(secret), discard };
}

/** @throws Problem keyFile.unreadable, keyFile.invalid */
export function readKeyFile(file: string): Uint8Array {
  const buffer = Buffer.alloc(longest);
  let length: number;
  try {
    const descriptor = openSync(file, 'r');
    try {
      length = readSync(descriptor, buffer, 0, longest, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new Problem('keyFile.unreadable', undefined, { cause: error });
  }
  const secret = form.exec(buffer.toString('latin1', 0, length))?.[1];
  if (!secret) throw new Problem('keyFile.invalid');
  return new Uint8Array(Buffer.from(secret, 'base64'));
}
