import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const sourceOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What a program said until it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a program of this folder with a home and secrets of its own, and nothing of whoever runs the tests. */
export function startSource(
  name: string,
  words: readonly string[],
  { folder, env = {} }: { folder: string; env?: Record<string, string> },
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', sourceOf(name), ...words], {
    env: { PATH: process.env['PATH'], HOME: folder, CUSTOS_USER_DATA: folder, ELECTRON_RUN_AS_NODE: '1', ...env },
  });
}

/** Unlike `spawnSync` it leaves the test running, in which a chatbot system may be. */
export function waitForEnd(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
