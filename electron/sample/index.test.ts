import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseArguments } from './command-line.ts';
import { SampleProblem } from './sample-problem.ts';
import type { SampleWorkerReport } from './worker.ts';

const here = dirname(fileURLToPath(import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(...args: string[]): { child: ChildProcess; firstLine: Promise<string>; ended: Promise<Ending> } {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = spawn(process.execPath, [join(here, 'index.ts'), '--data', folder, ...args], { env });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
  });
  const ended = new Promise<Ending>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
  return { child, firstLine, ended };
}

async function withTakenPort(use: (port: number) => Promise<void>): Promise<void> {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  await use((blocker.address() as AddressInfo).port).finally(() => blocker.close());
}

describe('the command line of the sample chatbot', () => {
  // Windows has no signals: there a program is ended without being asked.
  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'says where it listens, serves the sample data and stops on %s',
    async (signal) => {
      const { child, firstLine, ended } = start('--token', 'T');
      const { baseUrl, token, bots, conversations } = JSON.parse(await firstLine);
      expect({ token, bots }).toEqual({ token: 'T', bots: 3 });
      const response = await fetch(`${baseUrl}/v1/conversations?limit=1`, { headers: { authorization: 'Bearer T' } });
      expect(await response.json()).toMatchObject({ total: conversations });
      child.kill(signal);
      expect(await ended).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('ends with a clear text where the port is taken', async () => {
    await withTakenPort(async (port) => {
      const { code, stderr, stdout } = await start('--port', String(port)).ended;
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toBe(`Port ${port} is taken by another program.\n`);
    });
  });

  it('explains wrong usage with exit code 2 and a bad file with 1', async () => {
    const usage = await start('--prot', '1').ended;
    expect(usage).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--faults') });
    const bad = await start('--import', join(here, 'openapi.json')).ended;
    expect(bad).toMatchObject({ code: 1, stderr: 'openapi.json: not a whole gzip file (after line 0).\n' });
  });
});

describe('the arguments of the sample chatbot', () => {
  it('refuse what is unknown or out of range', () => {
    for (const args of [
      ['--prot'],
      ['--port', '70000'],
      ['--port', 'x'],
      ['--faults', 'rain'],
      ['stray'],
      ['--deletion', 'no'],
    ])
      expect(() => parseArguments(args)).toThrow(SampleProblem);
  });

  it('take several files after one --import, and then seed on request only', () => {
    const { imports, seed, port } = parseArguments(['--import', 'a.gz', 'b.gz', '--port', '5', '--import', 'c.gz']);
    expect({ imports, seed, port }).toEqual({ imports: ['a.gz', 'b.gz', 'c.gz'], seed: false, port: 5 });
    expect(parseArguments(['--import', 'a.gz', '--seed']).seed).toBe(true);
    expect(parseArguments(['--share', '5']).share).toBe(0.05);
    expect(parseArguments([])).toMatchObject({ seed: true, port: 0, faults: undefined, deletion: 'immediate' });
  });
});

describe('the sample chatbot in a worker', () => {
  it('takes a free port where the preferred one is taken, and ends when told', async () => {
    await withTakenPort(async (port) => {
      const workerData = { dataDir: folder, port, token: 'T', seed: false };
      const worker = new Worker(join(here, 'worker.ts'), { workerData });
      const ended = new Promise<number>((resolve) => worker.once('exit', resolve));
      const report = await new Promise<SampleWorkerReport>((resolve) => worker.once('message', resolve));
      if (!('port' in report)) throw new Error(report.problem.code);
      expect(report.port).not.toBe(port);
      const response = await fetch(`http://127.0.0.1:${report.port}/v1/info`, {
        headers: { authorization: 'Bearer T' },
      });
      expect(response.status).toBe(200);
      worker.postMessage('close');
      expect(await ended).toBe(0);
    });
  });
});
