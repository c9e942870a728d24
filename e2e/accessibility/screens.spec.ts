import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures/app.ts';
import { walkScreens } from '../fixtures/walk.ts';

test.describe.configure({ mode: 'parallel' });

// Each screen in each language and in each theme: colours know no language, words no theme.
for (const [language, theme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const)
  test.describe(language, () => {
    test.use({ language, theme });

    test(`no screen has a violation that axe can find, in ${theme} colours`, async ({ page, words }) => {
      test.setTimeout(900_000);
      const found: string[] = [];
      for await (const screen of walkScreens(page, words)) {
        // Electron has no second page for axe to gather results in, hence the legacy mode.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        for (const { id, nodes } of violations)
          for (const node of nodes) found.push(`${screen} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`);
      }
      expect([...new Set(found)]).toEqual([]);
    });
  });
