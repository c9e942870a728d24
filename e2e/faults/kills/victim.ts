import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './operation.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** When a process is killed: before one of its steps, some time after it began, or not at all. */
export type Moment = { step: number } | { afterMs: number } | null;

export interface Life {
  judged: { outcome: Outcome; damage: string[]; opened: number } | null;
  /** Null where the process was killed. */
  ended: { ms: number; steps: number; times: number[] } | null;
  messages: number | null;
  /** What it said on its way out, where it ended by itself and badly. */
  complaint: string | null;
}

/** Runs one process to its end or to its kill. `operation` 'judge' only looks at what the one before left. */
export async function live(folder: string, operation: string, moment: Moment, isLast = false): Promise<Life> {
  const endAt = isLast ? 'judge' : String(moment && 'step' in moment ? moment.step : 0);
  const flags = ['--disable-warning=ExperimentalWarning', '--import', here('./steps.ts')];
  const child = spawn(process.execPath, [...flags, here('./child.ts'), folder, operation, endAt], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const life: Life = { judged: null, ended: null, messages: null, complaint: null };
  let rest = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const said = JSON.parse(line) as Partial<Life> & { begun?: true };
      Object.assign(life, said);
      if (said.begun && moment && 'afterMs' in moment) setTimeout(() => child.kill('SIGKILL'), moment.afterMs);
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...how) => resolve(how)),
  );
  // A kill that came after the operation had ended is no kill of it.
  if (code !== 0 && signal !== 'SIGKILL') life.complaint = complaint.slice(0, 4000) || `ended with ${code ?? signal}`;
  return life;
}
