import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The windows open in a process of their own, on a display made for them where there is none. */
export const runStart = (): Promise<unknown> => runOnDisplay('measure-start.ts');

/** @param script in this folder, which prints JSON */
export async function runOnDisplay(script: string, ...args: readonly string[]): Promise<unknown> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDisplay && spawnSync('xvfb-run', ['--help']).error) {
    return { skipped: 'no display and no xvfb-run (apt-get install xvfb)' };
  }
  const setup = new URL('../../scripts/setup/build.mjs', import.meta.url).href;
  const { ensureBuilt } = (await import(setup)) as { ensureBuilt(): void };
  ensureBuilt();
  const file = fileURLToPath(new URL(script, import.meta.url));
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', file, ...args];
  const [program = '', ...rest] = hasDisplay ? command : ['xvfb-run', '-a', ...command];
  const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return status === 0 ? (JSON.parse(stdout) as unknown) : { failed: `the measurement ended with ${status}` };
}
