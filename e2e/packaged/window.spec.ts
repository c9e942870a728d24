import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { createSteps } from '../fixtures/steps.ts';
import { packagedProgram, sandboxSwitches } from './packaged-program.ts';

const { version: packedVersion } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
  version: string;
};

test.use({ program: process.env.CUSTOS_PACKAGED_PROGRAM ?? null });

for (const language of ['en', 'de'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('the packaged window creates a vault, syncs the sample, finds, and locks', async ({ custos, page, words }) => {
      const steps = createSteps(page, words);
      expect(await custos.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      await steps.openScreen('settings');
      const updates = page.getByRole('region', { name: words('app.updates.title') });
      await expect(updates).toContainText(words('app.updates.version', { version: packedVersion }));
      await steps.openScreen('transcripts');
      await steps.stateReason('complaint', '2026-034');
      await page.getByLabel(words('transcripts.words'), { exact: true }).fill('label');
      await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
      await steps.lock();
      await expect(page.getByRole('grid')).toHaveCount(0);
      await steps.unlock();

      await test.step('a second start hands its vault over and ends', async () => {
        const other = path.join(custos.folder, 'Zweigstelle.custos');
        const { status } = spawnSync(packagedProgram(), [...sandboxSwitches, other], {
          env: { ...process.env, CUSTOS_USER_DATA: custos.folder },
          timeout: 60_000,
        });
        expect(status).toBe(0);
        await expect(page.getByRole('status').filter({ hasText: words('app.given.title') })).toContainText(other);
      });
    });

    test('the packaged window started with a vault asks for the passphrase of that one', async ({ custos, words }) => {
      await custos.close();
      const named = path.join(custos.folder, 'Muster AG.custos');
      await custos.launch(named);
      await expect(custos.page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
      await expect(custos.page.getByText(named, { exact: true })).toBeVisible();
    });
  });
