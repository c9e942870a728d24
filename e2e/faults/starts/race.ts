import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openTestCore, problemCode, testPassphrase, testUser } from '../../../electron/core/testing/test-core.ts';

export interface RaceFigures {
  starts: number;
  /** How many got in, and what the others were told. */
  answers: Record<string, number>;
  wrong: string[];
}

/**
 * Many processes want one vault at once, then one more while a core has it open. Whoever gets in changes something; the
 * vault in the end holds exactly these changes.
 */
export async function raceForVault(starts: number): Promise<RaceFigures> {
  const test = await openTestCore();
  await test.call('vault.lock');
  const figures: RaceFigures = { starts, answers: {}, wrong: [] };
  try {
    const racers = await Promise.all(Array.from({ length: starts }, (_, index) => getReady(test.folder, index)));
    for (const answer of await Promise.all(racers.map(go))) count(figures, answer);
    // Each racer is judged by how it starts; a latecomer may find the vault free again.
    await test.unlock();
    const late = await go(await getReady(test.folder, starts));
    if (late !== 'vault.inUse') figures.wrong.push(`an open vault answers another process with ${late}`);
    const { controllers } = await test.call('controllers.list');
    const changes = controllers.filter(({ name }) => name.startsWith('Racer')).length;
    if (changes !== (figures.answers.in ?? 0)) figures.wrong.push(`${changes} changes are stored`);
    if (!(await test.call('audit.verify')).intact) figures.wrong.push('the log is broken');
    await test.call('vault.lock');
    const again = test.call('vault.unlock', { user: testUser, passphrase: testPassphrase });
    const code = await problemCode(again);
    if (code !== null) figures.wrong.push(`afterwards it does not open: ${code}`);
  } finally {
    await test.dispose();
  }
  const odd = Object.keys(figures.answers).filter((answer) => answer !== 'in' && answer !== 'vault.inUse');
  if (odd.length > 0 || !figures.answers.in) figures.wrong.push(`answers: ${Object.keys(figures.answers).join(', ')}`);
  return figures;
}

async function getReady(folder: string, index: number): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder, `Racer ${index}`], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function go(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = once(child, 'close');
  child.stdin!.end('go\n');
  await closed;
  return said.trim();
}

function count({ answers }: RaceFigures, answer: string): void {
  answers[answer] = (answers[answer] ?? 0) + 1;
}
