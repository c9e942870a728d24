import { join } from 'node:path';
import { startCore } from '../../electron/core/index.ts';

export const benchPassphrase = 'a passphrase of several words';

/** A vault where the window looks for one, so that it asks for the passphrase. */
export async function createEmptyVault(userData: string): Promise<void> {
  const core = startCore({
    defaultVaultPath: join(userData, 'main.custos'),
    sampleDataDir: join(userData, 'sample-chatbot'),
    sampleWorker: new URL('../../electron/sample/worker.ts', import.meta.url),
    resumesJobs: false,
    now: () => Date.now(),
    log: (line) => process.stderr.write(`${line}\n`),
    emit: () => undefined,
  });
  await core.call('vault.create', {
    user: 'bench',
    displayName: 'Bench',
    passphrase: benchPassphrase,
    controller: { name: 'Bench' },
  });
  await core.close();
}
