import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/core/documents/testing/read-archive.ts';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { inRoot } from '../setup/places.mjs';

const script = path.join(import.meta.dirname, 'stranger.mjs');
const readPages = async (file) => (await readPdf(readFileSync(file))).pages.join(' ').replace(/\s+/g, '');

/** What a person has: the tests themselves run on the runtime that the command line fetches. */
const node = process.env.npm_node_execpath ?? 'node';
const { ELECTRON_RUN_AS_NODE: _, CUSTOS_PASSPHRASE: __, CUSTOS_SECOND_PASSPHRASE: ___, ...env } = process.env;

/** As little of the sample as journeys need, where the script's sample chatbot will look for it. */
async function seedSmallSample(folder) {
  const args = ['--data', path.join(folder, 'sample-chatbot'), '--token', 'unused', '--share', '8'];
  const sample = spawn(node, [inRoot('scripts', 'sample.mjs'), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(sample, 'exit');
  for await (const line of createInterface({ input: sample.stdout })) if (line.startsWith('{')) break;
  sample.kill();
  await ended;
}

it('answers, erases, exports and drills on the sample chatbot with the command line alone, and proves each', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-stranger-'));
  try {
    await seedSmallSample(folder);
    const child = spawn(node, [script, folder], { env: { ...env, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect((await ended)[0], stderr).toBe(0);
    const { access, erasure, register, drill, log } = JSON.parse(stdout);

    expect(access).toMatchObject({ outcome: 'granted', answeredAt: expect.any(String) });
    const passphrase = /(?:[a-z]{5}-){4}[a-z]{5}/.exec(await readPages(access.passphraseLetterPath))?.[0];
    const files = await openArchive(readFileSync(access.path), passphrase);
    expect([...files.keys()].some((name) => name.endsWith('.json'))).toBe(true);

    expect(erasure).toMatchObject({ state: 'verified', outcome: 'erased', certificate: { intact: true } });
    expect(erasure.counts.gone).toBeGreaterThan(0);
    expect(Object.keys(erasure.counts)).toEqual(['gone']);

    expect(register.records).toBeGreaterThan(0);
    const cells = JSON.stringify(await readExcelFile(register.path));
    expect(cells.match(/V-\d{4}/g)?.length).toBeGreaterThanOrEqual(register.records);

    expect(drill).toMatchObject({ number: expect.stringMatching(/^Ü-\d{4}-001$/), notDone: 0 });
    expect(await readPages(drill.path)).toContain(drill.number);
    expect(log.intact).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}, 300_000);
