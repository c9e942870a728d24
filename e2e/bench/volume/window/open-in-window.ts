import { renameSync } from 'node:fs';
import path from 'node:path';
import { testPassphrase, type TestCore } from '../../../../electron/core/testing/test-core.ts';
import { runOnDisplay } from '../../run-start.ts';
import type { WindowTask } from './measure-window.ts';

/** Closes the vault and opens it in the real window, in a process of its own. */
export async function openInWindow(test: TestCore, task: Pick<WindowTask, 'word' | 'rows' | 'minutes'>) {
  // It would lock itself: nobody moves a mouse.
  await test.call('vault.setIdleLock', { minutes: 240 });
  await test.core.close();
  // Where the window looks for a vault.
  renameSync(test.vaultPath, path.join(test.folder, 'main.custos'));
  const whole: WindowTask = { userData: test.folder, passphrase: testPassphrase, ...task };
  return runOnDisplay('volume/window/measure-window.ts', JSON.stringify(whole));
}
