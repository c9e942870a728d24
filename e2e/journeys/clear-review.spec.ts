import type { Locator, Page } from '@playwright/test';
import { startHostileBackend } from '../../electron/core/testing/hostile-backend.ts';
import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';

const size = 50;

test('a reviewer clears 50 messages with the keyboard alone', async ({ custos, page, words }) => {
  test.setTimeout(180_000);
  const sentences = Array.from({ length: size }, (_, index) =>
    index % 2 === 0 ? `write to ana${index}@mail.example, please` : `my boss Rex knows, sentence ${index}`,
  );
  const backend = await startHostileBackend({ bot: 'Desk', person: 'Ana', sentences });
  try {
    const steps = createSteps(page, words);
    await steps.createVault();
    await steps.keepCode();
    const place = { baseUrl: backend.baseUrl, credentials: { token: 't' }, allowPrivate: true };
    const { id } = await custos.call('backends.add', { connector: 'open-admin-api', name: 'Desk', ...place });
    await custos.call('backends.sync', { id });
    const stored = async () => (await custos.call('backends.list', {})).backends[0]?.messages;
    await expect.poll(stored).toBe(size);

    const { keyboard } = page;
    /** Goes from control to control until the one that is meant has the focus, as somebody without a mouse does. */
    const tabTo = async (name: string, within: Page | Locator = page) => {
      const named = within.getByRole('button', { name }).or(within.getByRole('link', { name })).first();
      await expect(named).toBeVisible();
      for (let step = 0; step < 60 && !(await named.evaluate((node) => node === document.activeElement)); step++)
        await keyboard.press('Tab');
      await expect(named).toBeFocused();
    };

    await tabTo(words('app.nav.reviews'));
    await keyboard.press('Enter');
    await tabTo(words('reviews.new'));
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: words('reviews.new') })).toBeVisible();
    await keyboard.type('Desk, November');
    await keyboard.press('Enter');
    const reason = page.getByRole('dialog', { name: words('app.reason.title') });
    await expect(reason).toBeVisible();
    await keyboard.type('2026-034');
    await tabTo(words('app.reason.submit'));
    await keyboard.press('Enter');

    const feed = page.getByRole('feed');
    const current = feed.locator('[aria-current]');
    const left = page.getByRole('status').filter({ hasText: / left$|^All / });
    await expect(left).toHaveText(words('reviews.counts', { left: size, leftText: String(size), total: String(size) }));
    await expect(current).toBeFocused();

    for (let message = size; message > 0; message--) {
      const shown = await current.innerText();
      if (shown.includes('sentence')) {
        // "my boss Rex": nothing a rule of addresses sees. Three words on, and it is about somebody else.
        for (let word = 0; word < 3; word++) await keyboard.press('ArrowRight');
        await keyboard.press('t');
      } else await keyboard.press(message % 4 === 0 ? 'a' : 'r');
      await keyboard.press('s');
      const rest = message - 1;
      await expect(left).toHaveText(
        words('reviews.counts', { left: rest, leftText: String(rest), total: String(size) }),
      );
    }
    await expect(page.getByText(words('reviews.allDone'))).toBeVisible();

    await keyboard.press('u');
    await expect(left).toHaveText(words('reviews.counts', { left: 1, leftText: '1', total: String(size) }));
    await keyboard.press('s');
    await expect(page.getByText(words('reviews.allDone'))).toBeVisible();

    await tabTo(words('reviews.close'));
    await keyboard.press('Enter');
    const closing = page.getByRole('dialog', { name: words('reviews.close') });
    await tabTo(words('reviews.close'), closing);
    await keyboard.press('Enter');
    await expect(closing).toBeHidden();
    await expect(page.getByText(words('reviews.closed'))).toBeVisible();

    const [review] = (await custos.call('reviews.list', {})).reviews;
    expect(review).toMatchObject({ state: 'closed', counts: { total: size, done: size } });
    const { items } = await custos.call('reviews.get', { id: review?.id ?? '' });
    expect(items.filter(({ marks }) => marks > 0)).toHaveLength(size);
  } finally {
    await backend.close();
  }
});
