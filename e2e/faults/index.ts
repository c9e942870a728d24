import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summarise } from './summarise.ts';
import { planTasks, type Task, type TaskFigures } from './tasks.ts';

/**
 * Kills, random calls and changed logs in full number. Prints JSON; ends with 1 where anything was lost, answered wrongly
 * or not found out.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    calls: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '1' },
    parallel: { type: 'string', default: String(availableParallelism()) },
  },
});
const start = performance.now();
const wanted = planTasks(Number(values.calls), Number(values.kills));
const waiting = wanted.filter(({ kind }) => values.only === undefined || kind === values.only);
const done: TaskFigures[] = [];
const broken: string[] = [];

async function run(task: Task): Promise<void> {
  const program = fileURLToPath(new URL('./task.ts', import.meta.url));
  const flags = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(task)];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  // Also now, so that what is found is known before the end, and when the rest is stopped.
  process.stderr.write(said);
  if (code === 0) done.push(JSON.parse(said) as TaskFigures);
  else broken.push(`${task.kind} ${task.seed} ended with ${String(code)}`);
}

async function work(): Promise<void> {
  for (let task = waiting.shift(); task; task = waiting.shift()) await run(task);
}

await Promise.all(Array.from({ length: Number(values.parallel) }, work));
const minutes = Math.round((performance.now() - start) / 6000) / 10;
const report = { at: new Date().toISOString(), minutes, ...summarise(done), broken };
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.isGood && broken.length === 0 ? 0 : 1;
