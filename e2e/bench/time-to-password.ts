import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DevTools } from './devtools.ts';

const limit = 60_000;

/** Resolves in the page when a field for a passphrase has been painted, to the time then. */
const whenPainted = `new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('input[type=password]');
    if (field && field.getClientRects().length > 0) requestAnimationFrame(() => resolve(Date.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Milliseconds from starting Electron to a painted passphrase field. */
export async function timeToPassword(appPath: string, userData: string, cwd: string): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const isRoot = process.getuid?.() === 0;
  const flags = ['--remote-debugging-port=0', '--lang=en', ...(isRoot ? ['--no-sandbox'] : [])];
  const started = Date.now();
  const child = spawn(process.execPath, [appPath, ...flags], {
    cwd,
    env: { ...environment, CUSTOS_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  try {
    const devTools = await DevTools.connect(await readAddress(child));
    const painted = await askUntilPainted(devTools);
    devTools.close();
    return painted - started;
  } finally {
    clearTimeout(timer);
    const ended = once(child, 'exit');
    if (child.exitCode === null && child.kill()) await ended;
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

async function askUntilPainted(devTools: DevTools): Promise<number> {
  for (;;) {
    const session = await devTools.attachToPage();
    // A page that is replaced while it loads is asked again.
    const painted = session && (await devTools.evaluate(session, whenPainted).catch(() => null));
    if (typeof painted === 'number') return painted;
    await wait(5);
  }
}
