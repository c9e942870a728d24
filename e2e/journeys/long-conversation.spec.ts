import { expect, test } from '../fixtures/app.ts';
import { startHostileBackend } from '../../electron/core/testing/hostile-backend.ts';
import { createSteps } from '../fixtures/steps.ts';

test('a conversation of 3,000 messages opens at the hit and is read with the keyboard', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(120_000);
  const last = 2999;
  const sentences = Array.from({ length: last + 1 }, (_, index) =>
    index % 1000 === 999 ? `needle ${index}, write to ana${index}@mail.example` : `sentence ${index}`,
  );
  const backend = await startHostileBackend({ bot: 'Long', person: 'Ana', sentences });
  try {
    const steps = createSteps(page, words);
    await steps.createVault();
    await steps.keepCode();
    const place = { baseUrl: backend.baseUrl, credentials: { token: 't' }, allowPrivate: true };
    const { id } = await custos.call('backends.add', { connector: 'open-admin-api', name: 'Long', ...place });
    await custos.call('backends.sync', { id });
    const stored = async () => (await custos.call('backends.list', {})).backends[0]?.messages;
    await expect.poll(stored).toBe(sentences.length);

    await steps.openScreen('transcripts');
    await steps.stateReason('request', '2026-034');
    await page.getByLabel(words('transcripts.words'), { exact: true }).fill('needle');
    const rows = page.getByRole('grid', { name: words('transcripts.hits') }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await rows.nth(1).click();
    const feed = page.getByRole('feed');
    const current = feed.locator('[aria-current]');
    const isAt = async (index: number) => {
      await expect(current).toHaveAttribute('aria-posinset', String(index + 1));
      await expect(current).toBeFocused();
      await expect(current).toBeInViewport();
      await expect(current).toContainText(` ${index}`);
    };
    await isAt(last);
    expect(await feed.getByRole('article').count()).toBeLessThan(200);

    await page.keyboard.press('p');
    await isAt(1999);
    await page.keyboard.press('p');
    await isAt(999);
    for (let step = 0; step < 30; step++) await page.keyboard.press('k');
    await isAt(969);
    await page.keyboard.press('j');
    await isAt(970);
    await page.keyboard.press('n');
    await isAt(999);
    await expect(current).not.toContainText('mail.example');
    await page.keyboard.press('m');
    await expect(current).toContainText('ana999@mail.example');
    await isAt(999);

    // The pointer may lie anywhere, and over a button it brings up a tooltip: Escape closes the reader all the same.
    await page.getByRole('button', { name: words('transcripts.close') }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(feed).toHaveCount(0);
  } finally {
    await backend.close();
  }
});
