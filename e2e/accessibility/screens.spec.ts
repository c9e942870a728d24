import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures/app.ts';
import { walkScreens } from '../fixtures/walk.ts';

for (const language of ['en', 'de'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('no screen has a violation that axe can find, in light or dark', async ({ page, words }) => {
      test.setTimeout(900_000);
      const found: string[] = [];
      for await (const screen of walkScreens(page, words))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          // Electron has no second page for axe to gather results in, hence the legacy mode.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          for (const { id, nodes } of violations)
            for (const node of nodes)
              found.push(`${screen} ${colorScheme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`);
        }
      expect([...new Set(found)]).toEqual([]);
    });
  });
