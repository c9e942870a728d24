import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Connector } from '../engine/description.ts';
import { readDescription } from '../engine/description/read-description.ts';

/** Several times what a description may have; how long it is, its reader judges. */
const mostBytes = 2_000_000;

export interface Source {
  text?: string | undefined;
  /** Path of a file. */
  from?: string | undefined;
}

/**
 * @param most in bytes
 * @throws Problem connector.fileUnreadable
 */
export function readSource({ text, from = '' }: Source, most = mostBytes): string {
  if (text !== undefined) return text;
  const file = path.resolve(from);
  try {
    const stats = statSync(file);
    // Anything but a file may never end, or never begin.
    if (!stats.isFile() || stats.size > most) throw new RangeError('no description');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('connector.fileUnreadable', undefined, { cause: error });
  }
}

/** @throws Problem connector.invalid with each mistake, its line and the reason */
export function requireDescription(text: string): Connector {
  const read = readDescription(text);
  if ('mistakes' in read) throw new Problem('connector.invalid', { mistakes: read.mistakes.slice(0, 50) });
  return read.connector;
}
