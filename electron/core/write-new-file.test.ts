import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-write-'));
  file = path.join(folder, 'list.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the file is there whole, for its owner alone, and nothing beside it', () => {
  writeNewFile(file, () => ['a;b\r\n', new Uint8Array([0x63])]);
  expect(readFileSync(file, 'utf8')).toBe('a;b\r\nc');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

it('a file that is there stays as it is, also one that came while ours was written', () => {
  writeFileSync(file, 'theirs');
  expect(() => writeNewFile(file, () => ['ours'])).toThrow(expect.objectContaining({ code: 'export.exists' }));
  rmSync(file);
  const write = (): void =>
    writeNewFile(file, function* () {
      yield 'ours';
      writeFileSync(file, 'theirs');
    });
  expect(write).toThrow(expect.objectContaining({ code: 'export.exists' }));
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['list.csv']);
});

it('what fails on the way leaves nothing', () => {
  const write = (): void =>
    writeNewFile(file, function* () {
      yield 'ours';
      throw new Error('the source failed');
    });
  expect(write).toThrow('the source failed');
  expect(readdirSync(folder)).toEqual([]);
});

it('what an earlier try left is written anew, and not into whatever it is linked to', () => {
  const other = path.join(folder, 'other');
  writeFileSync(other, 'theirs');
  linkSync(other, `${file}.part`);
  writeNewFile(file, () => ['ours']);
  expect(readFileSync(other, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['list.csv', 'other']);
});

it('a process that is killed while it writes leaves no file of that name', async () => {
  const program = `
    import { writeNewFile } from ${JSON.stringify(new URL('./write-new-file.ts', import.meta.url).href)};
    writeNewFile(${JSON.stringify(file)}, function* () {
      yield 'half';
      process.stdout.write('half\\n');
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    });`;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(existsSync(file)).toBe(false);
  writeNewFile(file, () => ['whole']);
  expect(readFileSync(file, 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['list.csv']);
});
