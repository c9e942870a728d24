import { expect, test } from '../../fixtures/app.ts';
import { findFaults } from './find-faults.ts';

const dots = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 60px';

/** Markup, and what is said of it: nothing, or a line with these words. */
const planted: [string, string, RegExp | null][] = [
  [
    'a box wider than its room',
    '<div style="width: 50px"><p style="width: 90px">a</p></div>',
    /^wide: .*holds 90 in 50/,
  ],
  [
    'a box that begins outside',
    '<div style="display: flex; justify-content: end; width: 50px"><p style="flex: none; width: 90px">a</p></div>',
    /^wide: .*begins before/,
  ],
  [
    'a field wider than its form',
    '<div style="width: 50px"><select style="width: 90px"><option>a</select></div>',
    /^wide: .*holds 90 in 50/,
  ],
  [
    'a table that scrolls sideways',
    '<div style="width: 50px; overflow: auto"><table style="width: 90px"><tr><td>a</table></div>',
    null,
  ],
  [
    'a text that scrolls sideways',
    '<div style="width: 50px; overflow: auto"><p style="width: 90px">a</p></div>',
    /^wide: /,
  ],
  ['words that end with dots', `<p style="${dots}">Auftragsverarbeitungsvertrag</p>`, /^cut: .*Auftrag/],
  [
    'words with dots and a title',
    `<p style="${dots}" title="Auftragsverarbeitungsvertrag">Auftragsverarbeitungsvertrag</p>`,
    null,
  ],
  ['words with another title', `<p style="${dots}" title="Vertrag">Auftragsverarbeitungsvertrag</p>`, /^cut: /],
  ['a line that is cut below', '<div style="height: 12px; overflow: hidden"><p>one</p><p>two</p></div>', /^cut: .*two/],
  ['words in a list that scrolls', '<div style="height: 24px; overflow: auto"><p>one</p><p>two</p></div>', null],
  [
    'a choice that is too narrow',
    '<select style="width: 60px"><option>Auftragsverarbeitungsvertrag</select>',
    /^cut: .*Auftrag/,
  ],
  [
    'a button outside the window',
    '<button style="position: fixed; left: -90px">Send</button>',
    /^control: .*Send.*lies at -90/,
  ],
  [
    'a button that a box cuts',
    '<div style="height: 10px; overflow: hidden"><button style="height: 30px">Send</button></div>',
    /^control: .*is cut/,
  ],
  [
    'a button in a list without room',
    '<div style="height: 6px; overflow: auto"><button>Send</button></div>',
    /^control: .*room for 6/,
  ],
  ['a button without a size', '<button style="width: 0; padding: 0; border: 0"></button>', /^control: .*has no size/],
  [
    'buttons upon each other',
    '<button>One</button><button style="margin-left: -20px">Two</button>',
    /^control: .*One.*lies upon .*Two/,
  ],
  ['a key instead of its text', '<p>requests.view.list</p>', /^raw: .*requests\.view\.list/],
  ['a key that has no text', '<p>requests.view.none</p>', /^raw: /],
  ['an address', '<p>www.muster.example</p>', null],
  ['a place nobody filled', '<p title="{count} left">left</p>', /^raw: .*\{count\}/],
  ['a value that is none', '<p>from undefined</p>', /^raw: /],
];

test('each fault of a layout is found and said, and nothing else is', async ({ page, words }) => {
  await expect(page.getByRole('heading', { name: words('vault.create.title') })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  for (const [what, markup, fault] of planted) {
    await page.evaluate((html) => {
      const place = document.createElement('div');
      place.id = 'planted';
      place.style.cssText = 'position: fixed; inset: 0 auto auto 0; background: white';
      // The page takes no style out of markup.
      place.innerHTML = html.replaceAll(' style=', ' data-style=');
      for (const each of place.querySelectorAll<HTMLElement>('[data-style]'))
        each.style.cssText = each.dataset['style'] ?? '';
      document.body.append(place);
    }, markup);
    const found = await findFaults(page);
    if (fault) expect(found, what).toContainEqual(expect.stringMatching(fault));
    else expect(found, what).toEqual([]);
    await page.evaluate(() => document.getElementById('planted')?.remove());
  }
});
