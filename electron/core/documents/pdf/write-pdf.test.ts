import { describe, expect, it } from 'vitest';
import { findElements, readObjects, readPdf } from '../testing/read-pdf.ts';
import { readContent } from '../testing/read-content.ts';
import { toLegible } from '../legible-text.ts';
import { elsewhere } from '../testing/elsewhere.ts';
import { makeDocument, makeEveryBlock } from '../testing/make-document.ts';
import { writePdf } from './write-pdf.ts';

const letters = [
  'Übergröße, Fußgängerübergänge – „Anführung“ und Preis: 5,00 €',
  'Zażółć gęślą jaźń',
  'İstanbul’da ığdır, şöğüç ve çığ',
  'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία',
  'Съешь же ещё этих мягких французских булок; їжак, ґанок',
];
const squeeze = (text: string) => text.replace(/\s/g, '');

describe('a PDF', () => {
  it('keeps German, Polish, Turkish, Greek and Cyrillic letters in all three faces', async () => {
    const blocks = (['bold', 'italic'] as const).flatMap((emphasis) =>
      letters.map((text) => ({ kind: 'paragraph', text: [{ text: `${text} ` }, { text, emphasis }] }) as const),
    );
    const paragraphs = readContent(await writePdf(makeDocument(blocks))).slice(2);
    expect(paragraphs.map(({ text }) => text)).toEqual([...letters, ...letters].map((text) => `${text} ${text}`));
  });

  it('is read as what was written, whichever character comes first', async () => {
    // Latin, Greek, Cyrillic, Armenian and Devanagari letters, and the signs; some are drawn with the glyphs of others.
    const ranges = [
      [0x21, 0x590],
      [0x900, 0x980],
      [0x10a0, 0x1100],
      [0x1e00, 0x2800],
      [0xfb00, 0xfb07],
    ] as const;
    const characters = ranges
      .flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index)))
      .filter((character) => toLegible(character) === character && !/\s/.test(character));
    for (const text of [characters, characters.toReversed()].map((ordered) => ordered.join(' '))) {
      const contents = readContent(await writePdf(makeDocument([{ kind: 'paragraph', text }]))).slice(2);
      const read = contents.map(({ text: shown, actual }) => actual ?? shown).join('');
      expect(read.normalize()).toBe(text.normalize());
    }
  });

  it('is tagged with what its blocks are, in their order', async () => {
    const bytes = await writePdf(makeDocument(makeEveryBlock('Text'), { subject: 'Betreff' }));
    const { elements, isTagged, properties } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(properties).toMatchObject({
      Language: 'de-DE',
      Title: 'Prüfbericht',
      Author: 'Muster GmbH',
      Subject: 'Betreff',
    });
    expect(elements.map(({ role }) => role).join(' ')).toBe('H1 P P H1 P L L Table Div Table P Figure');
    const [facts, table] = findElements(elements, 'Table');
    expect(facts?.below[0]?.below.map(({ role }) => role)).toEqual(['TH', 'TD']);
    expect(table?.below.map(({ role }) => role)).toEqual(['Caption', 'TR', 'TR']);
    expect(table?.below[1]?.below.map(({ role, text }) => [role, text])).toEqual([
      ['TH', 'Text'],
      ['TH', 'n'],
    ]);
    expect(table?.below[2]?.below.map(({ role, text }) => [role, text])).toEqual([
      ['TH', 'Text'],
      ['TD', '1'],
    ]);
    expect(findElements(elements, 'LI')[1]?.below.map(({ role, text }) => [role, text])).toEqual([
      ['Lbl', '1.'],
      ['LBody', 'Text'],
    ]);
    expect(findElements(elements, 'Figure')[0]?.alt).toBe('Text');
    const objects = readObjects(bytes);
    expect(
      objects
        .match(/\/Scope \/(Row|Column)/g)
        ?.toSorted()
        .join(' '),
    ).toBe('/Scope /Column /Scope /Column /Scope /Row /Scope /Row');
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toContain('/DisplayDocTitle true');
  });

  it('tells readers each word apart where a line ends', async () => {
    const text = 'Datenschutz und Auskunft '.repeat(40).trim();
    const contents = readContent(await writePdf(makeDocument([{ kind: 'paragraph', text }])));
    expect(contents.at(-1)?.text).toBe(text);
  });

  it('embeds every font it uses, and no more', async () => {
    const objects = readObjects(await writePdf(makeDocument([{ kind: 'paragraph', text: 'nur diese →' }])));
    const descriptors = objects.match(/\/Type \/FontDescriptor[^>]*/g) ?? [];
    expect(descriptors).toHaveLength(3);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
    expect(objects.match(/\/BaseFont \/\S+/g)?.every((name) => /[A-Z]{6}\+(NotoSans|DejaVuSans)/.test(name))).toBe(
      true,
    );
  });

  it('has its headings as bookmarks, those below inside those above', async () => {
    const heading = (level: 1 | 2 | 3, text: string) => ({ kind: 'heading', level, text }) as const;
    const blocks = [
      heading(1, 'Ergebnis'),
      heading(2, 'Vorgehen'),
      heading(3, 'Auswahl'),
      heading(2, 'Grenzen'),
      heading(1, 'Anhang'),
    ];
    const { outline } = await readPdf(await writePdf(makeDocument(blocks)));
    type Titles = [string, Titles[]];
    const titles = (items: typeof outline): Titles[] => items.map((item) => [item.title, titles(item.items)]);
    expect(titles(outline)).toEqual([
      [
        'Ergebnis',
        [
          ['Vorgehen', [['Auswahl', []]]],
          ['Grenzen', []],
        ],
      ],
      ['Anhang', []],
    ]);
  });

  it('says on each page which it is, whose, and how confidential', async () => {
    const model = makeDocument([{ kind: 'pageBreak' }, { kind: 'pageBreak' }], { confidentiality: 'Vertraulich' });
    const { pages, elements } = await readPdf(await writePdf(model));
    expect(pages.map((text) => /Seite \d von \d/.exec(text)?.[0])).toEqual(
      [1, 2, 3].map((page) => `Seite ${page} von 3`),
    );
    for (const text of pages) expect(text).toMatch(/Vertraulich.*Muster GmbH/);
    // It is no part of what is read aloud.
    expect(JSON.stringify(elements)).not.toMatch(/Vertraulich|Seite/);
    const english = await readPdf(await writePdf({ ...model, language: 'en' }));
    expect(english.pages[0]).toContain('Page 1 of 3');
  });

  it('repeats the header of a long table on each page for the eye, and reads it once', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => [`Gespräch ${index + 1}`, index]);
    const columns = [{ header: 'Kennung' }, { header: 'Nachrichten', numbers: {} }];
    const { pages, elements } = await readPdf(await writePdf(makeDocument([{ kind: 'table', columns, rows }])));
    expect(pages.length).toBeGreaterThan(4);
    for (const text of pages) expect(text).toMatch(/Kennung\s+Nachrichten/);
    expect(findElements(elements, 'TH').map(({ text }) => text)).toEqual(['Kennung', 'Nachrichten']);
    const cells = findElements(elements, 'TD').map(({ text }) => text);
    expect(cells).toEqual(rows.flatMap(([name, count]) => [name, String(count)]));
  });

  it('goes on on the next page with a cell that is higher than one', async () => {
    const text = Array.from({ length: 3000 }, (_, index) => `Wort${index}`).join(' ');
    const columns = [{ header: 'Auszug' }, { header: 'Anmerkung' }];
    const model = makeDocument([{ kind: 'table', columns, rows: [[text, 'kurz']] }]);
    const { pages, elements } = await readPdf(await writePdf(model));
    expect(pages.length).toBeGreaterThan(2);
    const [start, note, ...rest] = findElements(elements, 'TD').map((cell) => cell.text);
    expect(note).toBe('kurz');
    expect(squeeze([start, ...rest].join(''))).toBe(squeeze(text));
  });

  it('shows a box for a character without a glyph, and keeps the character for whoever copies', async () => {
    const bytes = await writePdf(makeDocument([{ kind: 'paragraph', text: 'vor 中文 zwischen 👩‍👩‍👧 nach' }]));
    expect(
      readContent(bytes)
        .slice(2)
        .map(({ tag, text, actual }) => [tag, text, actual]),
    ).toEqual([
      ['P', 'vor ', null],
      ['Span', '□□', '中文'],
      ['P', ' zwischen ', null],
      ['Span', '□', '👩‍👩‍👧'],
      ['P', ' nach', null],
    ]);
    const { elements } = await readPdf(bytes);
    expect(findElements(elements, 'P')[1]?.below.map(({ role }) => role)).toEqual(['Span', 'Span']);
  });

  it('hyphenates a long word but not a long number, which a hyphen would change', async () => {
    const columns = [{ header: 'A' }, { header: 'B', share: 8 }];
    const rows = [['Kraftfahrzeughaftpflichtversicherungsbeitrag'], ['DE89370400440532013000DE89370400440532013000']];
    const model = makeDocument([{ kind: 'table', columns, rows }]);
    const contents = readContent(await writePdf(model)).slice(4);
    const shown = contents.map(({ text }) => text).join('');
    expect(shown).toMatch(/^Kraftfahrzeug.*-.*beitrag(DE\d{20}){2}$/);
    // The hyphen is there for the eye: what is copied is the word.
    const meant = contents.map(({ text, actual }) => actual ?? text).join('');
    expect(meant.replaceAll('\u00ad', '')).toBe(rows.join(''));
  });

  it('puts a picture of values and intervals into words', async () => {
    const { pages, elements } = await readPdf(
      await writePdf(
        makeDocument([
          {
            kind: 'chart',
            title: 'Anteile',
            alternative: 'Hinweis fehlt in 3,4 Prozent',
            numbers: { isPercent: true },
            bars: [{ label: 'Hinweis fehlt', value: 0.034, interval: { low: 0.018, high: 0.058 } }],
          },
        ]),
      ),
    );
    expect(findElements(elements, 'Figure')[0]?.alt).toBe('Hinweis fehlt in 3,4 Prozent');
    expect(squeeze(pages[0] ?? '')).toContain('3,4%(1,8%–5,8%)');
  });

  it('draws a chart of very many bars over several pages', async () => {
    const bars = Array.from({ length: 100 }, (_, index) => ({ label: `Bot ${index}`, value: index }));
    const { elements } = await readPdf(
      await writePdf(makeDocument([{ kind: 'chart', title: 'Bots', alternative: 'Hundert Bots', bars }])),
    );
    const figures = findElements(elements, 'Figure');
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.map(({ text }) => text).join('')).toContain('Bot 99');
  });

  it('is the same to the byte for the same document', async () => {
    const model = makeDocument(makeEveryBlock('Text mit 😀 und → Zeichen'));
    const first = await writePdf(model);
    const second = await elsewhere(() => writePdf(model));
    expect(Buffer.compare(first, second)).toBe(0);
    const other = await writePdf({ ...model, createdAt: '2026-11-25T08:31:00Z' });
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('is not made for a day that is none', async () => {
    await expect(writePdf(makeDocument([], { createdAt: 'gestern' }))).rejects.toThrow(RangeError);
  });
});
