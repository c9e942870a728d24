import { expect, type Page } from '@playwright/test';
import type { Words } from '../../fixtures/words.ts';
import { untilSettled } from '../layout/until-settled.ts';

/** Opens the first row of the list in front, shows each part and each step of it, and goes back. */
export async function* walkThing(page: Page, words: Words, screen: string): AsyncGenerator<string> {
  const row = page.locator('#content [role="grid"] tr[data-row]').first();
  if ((await row.count()) === 0) return;
  const screens = page.getByRole('navigation', { name: words('app.navigation') }).locator('[aria-current]');
  const from = await screens.getAttribute('href');
  await row.click();
  await untilSettled(page);
  yield `${screen}-thing`;
  if ((await screens.getAttribute('href')) !== from) return goBack(page, words);
  const dialog = page.getByRole('dialog');
  if (await dialog.isVisible()) {
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    return;
  }
  const steps = page.locator('#content nav button:enabled');
  for (let index = 0; index < (await steps.count()); index++) {
    await steps.nth(index).click();
    await untilSettled(page);
    yield `${screen}-thing-step-${index + 1}`;
  }
  const parts = page.locator('#content').getByRole('tablist').nth(1).getByRole('tab');
  for (let index = 1; index < (await parts.count()); index++) {
    await parts.nth(index).click();
    await untilSettled(page);
    yield `${screen}-thing-part-${index + 1}`;
  }
  await leave(page, words);
}

/** To the list: a panel is closed, a case is left by the button that leads back. */
async function leave(page: Page, words: Words): Promise<void> {
  const close = page.locator('#content').getByRole('button', { name: words('ui.close'), exact: true });
  if ((await close.count()) === 0) return goBack(page, words);
  await close.first().click();
  await untilSettled(page);
}

async function goBack(page: Page, words: Words): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: words('app.back'), exact: true })
    .click();
  await untilSettled(page);
}
