import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const [language, theme] of chooseVariants(['en', 'light'], ['de', 'dark']))
  test.describe(language, () => {
    test.use({ language, theme });

    test('one search finds everything, and conversations once there is a reason', async ({ custos, page, words }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      await steps.createVault();
      await steps.keepCode();
      const { number } = await custos.call('requests.open', {
        kind: 'access',
        receivedAt: new Date().toISOString(),
        person: { name: 'Jörg Label' },
      });
      await custos.call('incidents.open', { isDrill: false, facts: { title: 'Label im Protokoll' } });
      await custos.call('incidents.open', { isDrill: true, facts: { title: 'Label verloren' } });
      await custos.call('records.save', { fields: { name: 'Rücksendungen mit Label' } });
      await custos.call('processors.save', { fields: { name: 'Label & Söhne GmbH', country: 'DE' } });
      await steps.addSample();
      await steps.awaitSync();
      const field = page.getByRole('searchbox', { name: words('search.words') });
      const group = (domain: 'requests' | 'incidents' | 'records' | 'processors') =>
        page.getByRole('region', { name: words(`search.domain.${domain}`), exact: true }).getByRole('button');
      const searches = async () =>
        (await custos.call('audit.list', { limit: 200 })).entries.filter(
          ({ procedure }) => procedure === 'transcripts.search',
        ).length;

      await test.step('the palette leads to it with the words typed there', async () => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('combobox', { name: words('palette.label') }).fill('LABEL');
        await page.getByRole('option', { name: words('palette.searchEverything', { words: 'LABEL' }) }).click();
        await expect(field).toHaveValue('LABEL');
        await expect(group('requests')).toContainText(number);
        await expect(group('incidents')).toHaveCount(2);
        await expect(group('incidents').filter({ hasText: words('search.drill') })).toHaveCount(1);
        await expect(group('records')).toContainText('Rücksendungen mit Label');
        await expect(group('processors')).toContainText('Label & Söhne GmbH');
        await expectNoViolation(page);
        await page.emulateMedia({ colorScheme: theme });
        await test.info().attach('found', { body: await page.screenshot(), contentType: 'image/png' });
      });

      await test.step('the arrows lead through the hits, and back to them', async () => {
        await field.fill('joerg');
        await expect(group('records')).toHaveCount(0);
        await expect(group('requests')).toContainText('Jörg Label');
        await field.press('ArrowDown');
        await expect(group('requests')).toBeFocused();
        await page.keyboard.press('ArrowUp');
        await expect(field).toBeFocused();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(page.getByText(number).first()).toBeVisible();
        await expect(field).toHaveCount(0);
        await page.keyboard.press('Alt+ArrowLeft');
        await expect(field).toHaveValue('joerg');
      });

      await test.step('what is nowhere is said', async () => {
        await page.keyboard.press('ControlOrMeta+f');
        await expect(field).toBeFocused();
        await field.fill('zzzz qqqq');
        await expect(page.getByText(words('search.nothing'))).toBeVisible();
        await expectNoViolation(page);
      });

      await test.step('conversations are not searched before somebody asks for it and says why', async () => {
        await field.fill('label');
        const ask = page.getByRole('button', { name: words('palette.searchTranscripts', { words: 'label' }) });
        await expect(ask).toBeVisible();
        await expect(group('requests')).toContainText(number);
        expect(await searches()).toBe(0);
        await ask.click();
        await expect(page.getByRole('dialog', { name: words('app.reason.title') })).toBeVisible();
        expect(await searches()).toBe(0);
        await steps.stateReason('request', number);
        const hits = page.getByRole('grid', { name: words('transcripts.hits') });
        await expect(hits.locator('mark').first()).toBeVisible();
        expect(await searches()).toBe(1);
        await expectNoViolation(page);
        await hits.scrollIntoViewIfNeeded();
        await test.info().attach('conversations', { body: await page.screenshot(), contentType: 'image/png' });
        await hits.getByRole('row').nth(1).click();
        await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
      });

      await test.step('other words wait again, and no word of it is in the log', async () => {
        // The screen of the conversation searched once for its own list.
        const before = await searches();
        await page.keyboard.press('ControlOrMeta+f');
        await field.fill('zzzz');
        await expect(
          page.getByRole('button', { name: words('palette.searchTranscripts', { words: 'zzzz' }) }),
        ).toBeVisible();
        expect(await searches()).toBe(before);
        expect(JSON.stringify(await custos.call('audit.list', { limit: 200 }))).not.toMatch(/joerg|zzzz/i);
      });
    });
  });
