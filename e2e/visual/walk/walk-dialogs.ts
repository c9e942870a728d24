import { expect, type Page } from '@playwright/test';
import { untilSettled } from '../layout/until-settled.ts';

/** Presses the buttons beside the title of the screen; a dialog that opens is looked at and left unused. */
export async function* walkDialogs(page: Page, screen: string): AsyncGenerator<string> {
  const dialog = page.getByRole('dialog');
  const buttons = page.locator('#content [class*="_head_"]:has(> h1) button');
  for (let index = 0; index < (await buttons.count()); index++) {
    const button = buttons.nth(index);
    if (await button.isDisabled()) continue;
    await button.click();
    await untilSettled(page);
    if ((await dialog.count()) === 0) continue;
    yield `${screen}-dialog-${index + 1}`;
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
}
