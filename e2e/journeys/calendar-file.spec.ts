import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a calendar file is kept at a chosen place, follows the dates, and goes when it is removed', async ({
      custos,
      page,
      words,
    }) => {
      const steps = createSteps(page, words);
      const section = page.getByRole('region', { name: words('deadlines.feed.title'), exact: true });
      const press = (name: string) => section.getByRole('button', { name, exact: true }).click();
      const place = path.join(custos.folder, 'calendar.ics');
      await steps.createVault();
      await steps.keepCode();
      await steps.openScreen('settings');
      await expect(section.getByText(words('deadlines.feed.none'))).toBeVisible();
      await custos.answerSaveDialog(place);
      await press(words('deadlines.feed.choose'));
      await expect(section.getByText(place)).toBeVisible();
      await expectNoViolation(page);
      const receivedAt = new Date().toISOString();
      await custos.call('requests.open', { kind: 'access', receivedAt, person: { name: 'Ana Beispiel' } });
      await expect.poll(() => readFileSync(place, 'utf8')).toContain('BEGIN:VEVENT');
      expect(readFileSync(place, 'utf8')).not.toContain('Ana');
      await press(words('deadlines.feed.remove'));
      await expect(section.getByText(words('deadlines.feed.none'))).toBeVisible();
      expect(existsSync(place)).toBe(false);
    });
  });
