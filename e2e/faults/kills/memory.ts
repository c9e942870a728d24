import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What somebody gets in with. */
export interface Secret {
  user: string;
  passphrase: string;
  keyFile?: string;
}

/** What the processes that are killed one after the other know of each other. Written before each is put at risk. */
export interface Memory {
  /** One of these opens the vault: the one meant to be first. */
  secrets: Secret[];
  /** Of people who are never the subject of the operation and must always get in. */
  others: Secret[];
  recoveryCode: string;
  backendId: string;
  /** Messages in the content. */
  messages: number;
  round: number;
  /** Artificial migrations that this version of Custos brings. */
  migrations: number;
  /** What the operation wanted; it knows what that means. */
  wanted: Record<string, string>;
}

const fileIn = (folder: string): string => path.join(folder, 'memory.json');

export function readMemory(folder: string): Memory {
  return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Memory;
}

export function writeMemory(folder: string, memory: Memory): void {
  writeFileSync(fileIn(folder), JSON.stringify(memory));
}
