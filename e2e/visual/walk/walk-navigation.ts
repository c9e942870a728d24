import { expect, type Page } from '@playwright/test';
import { createSteps } from '../../fixtures/steps.ts';
import type { Words } from '../../fixtures/words.ts';
import { untilSettled } from '../layout/until-settled.ts';

/** Goes to every screen of the navigation and to each of its views; yields the name of each, in it. */
export async function* walkNavigation(page: Page, words: Words): AsyncGenerator<string> {
  const steps = createSteps(page, words);
  const links = page.getByRole('navigation', { name: words('app.navigation') }).getByRole('link');
  for (const link of await links.all()) {
    const name = (await link.getAttribute('href'))!.slice(1);
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await untilSettled(page);
    const reason = page.getByRole('dialog', { name: words('app.reason.title') });
    if (await reason.isVisible()) {
      yield `${name}-reason`;
      await steps.stateReason('review', '2026-034');
      await untilSettled(page);
    }
    yield name;
    const views = page.locator('#content').getByRole('tablist').first().getByRole('tab');
    const count = await views.count();
    for (let index = 1; index < count; index++) {
      await views.nth(index).click();
      await expect(views.nth(index)).toHaveAttribute('aria-selected', 'true');
      await untilSettled(page);
      yield `${name}-view-${index + 1}`;
    }
    if (count > 1) await views.first().click();
  }
}

/** What lies over or beside a screen: help, everything found, the palette, the sheet of keys. */
export async function* walkFrame(page: Page, words: Words): AsyncGenerator<string> {
  const steps = createSteps(page, words);
  const dialog = page.getByRole('dialog');
  await steps.openScreen('today');
  await page.keyboard.press('F1');
  const help = page.getByRole('region', { name: words('help.title') });
  await expect(help.getByRole('article')).toBeVisible();
  yield 'help';
  await steps.openScreen('requests');
  await expect(help.getByRole('article')).toBeVisible();
  yield 'help-beside-requests';
  await page.keyboard.press('F1');
  await expect(help).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('searchbox', { name: words('search.words') }).fill('an');
  yield 'search';
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog).toBeVisible();
  yield 'palette';
  await page.keyboard.type('an');
  yield 'palette-found';
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+i');
  await untilSettled(page);
  if (await dialog.isVisible()) {
    yield 'quick-task';
    await page.keyboard.press('Escape');
  }
}
