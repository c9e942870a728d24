import { perform, type Task } from './tasks.ts';

/** One task in a process of its own: figures as one line of JSON on stdout, progress on stderr. */
const task = JSON.parse(process.argv[2] ?? '') as Task;
const figures = await perform(task, (line) => process.stderr.write(`${task.kind} ${task.seed}: ${line}\n`));
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);
