import { expect } from '@playwright/test';
import type { Custos } from '../../fixtures/custos.ts';
import { createSteps } from '../../fixtures/steps.ts';
import type { Words } from '../../fixtures/words.ts';
import { walkFrame, walkNavigation } from './walk-navigation.ts';

/** Every screen of a vault nobody has put anything into. */
export async function* walkEmpty({ page }: Custos, words: Words): AsyncGenerator<string> {
  const steps = createSteps(page, words);
  await expect(page.getByRole('heading', { name: words('vault.create.title') })).toBeVisible();
  yield 'create-vault';
  await steps.createVault();
  yield 'recovery-code';
  await steps.keepCode();
  yield* walkNavigation(page, words);
  yield* walkFrame(page, words);
}
