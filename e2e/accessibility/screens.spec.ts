import { expect, test } from '../fixtures/app.ts';
import { findViolations } from '../fixtures/find-violations.ts';
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
        for (const { id, nodes } of await findViolations(page))
          for (const node of nodes) found.push(`${screen} ${id}: ${node.target} ${node.html.slice(0, 160)}`);
      }
      expect([...new Set(found)]).toEqual([]);
    });
  });
