import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DevTools } from './devtools.ts';

export interface Launched {
  /** Of the first process; the others are its children. */
  pid: number;
  /** Epoch milliseconds. */
  startedAt: number;
  /** What the expression resolves to in the page; one that is replaced while it loads is asked again. */
  ask(expression: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Electron with an application and files of its own. @param limitMs after which it is killed */
export async function launch(appPath: string, userData: string, cwd: string, limitMs: number): Promise<Launched> {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const isRoot = process.getuid?.() === 0;
  const flags = ['--remote-debugging-port=0', '--lang=en', ...(isRoot ? ['--no-sandbox'] : [])];
  const startedAt = Date.now();
  const child = spawn(process.execPath, [appPath, ...flags], {
    cwd,
    env: { ...environment, CUSTOS_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill()) await ended;
  };
  try {
    const devTools = await DevTools.connect(await readAddress(child));
    return {
      pid: child.pid ?? 0,
      startedAt,
      ask: (expression) => askUntilAnswered(devTools, expression),
      async stop() {
        devTools.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address) {
      child.stderr?.resume();
      return address;
    }
  }
  throw new Error('Electron ended before it showed a window');
}

async function askUntilAnswered(devTools: DevTools, expression: string): Promise<unknown> {
  for (;;) {
    const session = await devTools.attachToPage();
    const answer = session && (await devTools.evaluate(session, expression).catch(onlyReplaced));
    if (answer !== null && answer !== undefined) return answer;
    await wait(5);
  }
}

/** @throws whatever else went wrong, such as a window that closed */
function onlyReplaced(error: Error): null {
  if (/replaced|context|navigated|collected/.test(error.message)) return null;
  throw error;
}
