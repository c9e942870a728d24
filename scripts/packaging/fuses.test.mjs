import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFuses, findWrongFuses, RELEASE_FUSES, setFuses } from './fuses.mjs';

// What Electron's binary holds: a marker, the version of the wire, the number of fuses, one character per fuse.
const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wire = (states) =>
  Buffer.concat([Buffer.from(`code${MARKER}`), Buffer.from([1, states.length]), Buffer.from(`${states}code`)]);

let folder;
let program;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'custos-fuses-'));
  program = path.join(folder, 'custos');
  writeFileSync(program, wire('101110010'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('fuses', () => {
  it('are nine, and set they read back as wanted', async () => {
    expect(Object.keys(RELEASE_FUSES)).toHaveLength(9);
    expect(await findWrongFuses(program, RELEASE_FUSES)).not.toEqual([]);
    await setFuses(program, RELEASE_FUSES);
    expect(await findWrongFuses(program, RELEASE_FUSES)).toEqual([]);
  });

  it('of the test build differ in the inspector alone', async () => {
    await setFuses(program, chooseFuses({ isTest: true }));
    expect(await findWrongFuses(program, RELEASE_FUSES)).toEqual(['EnableNodeCliInspectArguments: ENABLE, wanted off']);
  });

  it('that a binary lacks or has beyond the named ones are refused', async () => {
    writeFileSync(program, wire('01001100'));
    expect(await findWrongFuses(program, RELEASE_FUSES)).toEqual(['WasmTrapHandlers: absent, wanted on']);
    writeFileSync(program, wire('0100110011'));
    expect(await findWrongFuses(program, RELEASE_FUSES)).toEqual(['fuse 9: not named']);
    await expect(setFuses(program, RELEASE_FUSES)).rejects.toThrow('fuse');
  });
});
