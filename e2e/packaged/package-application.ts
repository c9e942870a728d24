import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import prepareSmallSample from '../fixtures/small-sample.ts';

/** Packages as `npm run package -- --test` does, which reads all fuses back; once for all tests. */
export default async function packageApplication(): Promise<void> {
  const script = path.join(projectFolder, 'scripts', 'package.mjs');
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { status, stdout } = spawnSync(process.execPath, [script, '--test'], { encoding: 'utf8', stdio: [...stdio] });
  if (status !== 0) throw new Error(`packaging ended with ${status}`);
  process.env.CUSTOS_PACKAGED_PROGRAM = stdout.trim().split('\n').at(-1);
  await prepareSmallSample();
}
