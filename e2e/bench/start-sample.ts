import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../fixtures/electron-folder.ts';

export interface BenchSample {
  baseUrl: string;
  token: string;
  /** With its database. */
  folder: string;
  stop(): Promise<void>;
}

/** The sample chatbot as a process of its own on the same runtime: its memory is not that of what is measured. */
export async function startSample(): Promise<BenchSample> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-bench-'));
  const token = 'bench';
  const args = [path.join(projectFolder, 'electron', 'sample', 'index.ts'), '--data', folder, '--token', token];
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
  const baseUrl = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the sample chatbot ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      // Others may speak before it listens.
      if (line.startsWith('{')) resolve((JSON.parse(line) as { baseUrl: string }).baseUrl);
    });
  });
  return {
    baseUrl,
    token,
    folder,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
