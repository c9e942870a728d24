import { describe, expect, it } from 'vitest';
import { hostileNames, hostileStrings } from '../../../../../shared/testing/hostile-strings/index.ts';
import type { LetterModel } from '../../letter.ts';
import { toLegible } from '../../legible-text.ts';
import { readContent } from '../../testing/read-content.ts';
import { findElements, readObjects, readPdf } from '../../testing/read-pdf.ts';
import { writeLetter } from './write-letter.ts';

function makeLetter(changes: Partial<LetterModel> = {}): LetterModel {
  return {
    language: 'de',
    controller: 'Muster GmbH',
    letterhead: 'Musterallee 5\n20095 Hamburg',
    returnAddress: 'Musterallee 5\n20095 Hamburg',
    recipient: 'Erika Mustermann\nHauptstraße 1\n10115 Berlin',
    particulars: [
      { name: 'Unser Zeichen', value: '2026-031' },
      { name: 'Datum', value: '22. November 2026' },
    ],
    subject: 'Ihr Antrag',
    createdAt: '2026-11-22T10:00:00Z',
    blocks: [
      { kind: 'paragraph', text: 'Guten Tag Erika Mustermann,' },
      { kind: 'heading', level: 2, text: 'Gründe' },
      { kind: 'list', items: ['eins', 'zwei'] },
      { kind: 'paragraph', text: 'Mit freundlichen Grüßen\nMuster GmbH' },
    ],
    ...changes,
  };
}

/** Where a text is drawn on its page, in millimetres from the top and the left. */
async function placeOf(bytes: Uint8Array, text: string): Promise<{ top: number; left: number }> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const found = items.find((item) => 'str' in item && item.str.startsWith(text)) as { transform: number[] };
  await pdf.loadingTask.destroy();
  return { top: ((841.89 - found.transform[5]!) / 72) * 25.4, left: (found.transform[4]! / 72) * 25.4 };
}

describe('a letter as PDF', () => {
  it('has its address in the window of form B of DIN 5008 and its subject below', async () => {
    const bytes = await writeLetter(makeLetter());
    const [first, last, subject] = [
      await placeOf(bytes, 'Erika'),
      await placeOf(bytes, '10115'),
      await placeOf(bytes, 'Ihr Antrag'),
    ];
    expect(first.left).toBeCloseTo(25, 0);
    expect(first.top).toBeGreaterThan(62.7);
    expect(last.top).toBeLessThan(90);
    expect(subject.top).toBeGreaterThan(98.46);
    expect(subject.top).toBeLessThan(105);
  });

  it('keeps long addresses in the window by smaller print', async () => {
    const recipient = [
      'Erika Mustermann',
      'z. Hd. Frau B',
      'Gebäude 7',
      'Aufgang C',
      'Straße 1',
      '10115 Berlin',
      'X',
      'Y',
    ];
    for (const language of ['de', 'en'] as const) {
      const bytes = await writeLetter(makeLetter({ language, recipient: recipient.join('\n') }));
      const last = await placeOf(bytes, 'Y');
      expect(last.top).toBeLessThan(language === 'de' ? 90 : 83.5);
    }
  });

  it('is not written with part of an address', async () => {
    const recipient = Array.from({ length: 12 }, (_, index) => `Zeile ${index}`).join('\n');
    await expect(writeLetter(makeLetter({ recipient }))).rejects.toMatchObject({ code: 'letter.addressTooLong' });
  });

  it('is tagged in the order in which it is read', async () => {
    const { elements, isTagged, properties } = await readPdf(await writeLetter(makeLetter()));
    expect(isTagged).toBe(true);
    expect(properties).toMatchObject({ Language: 'de-DE', Title: 'Ihr Antrag', Author: 'Muster GmbH' });
    expect(elements.map(({ role }) => role).join(' ')).toBe('P P P P P H1 P H2 L P');
    expect(findElements(elements, 'H1')[0]?.text).toBe('Ihr Antrag');
    const texts = elements.map(({ text }) => text);
    expect(texts[2]).toContain('Erika Mustermann');
    expect(texts[3]).toContain('Unser Zeichen');
  });

  it('numbers its pages, and says on the following ones what it is about', async () => {
    const blocks = Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: 'Absatz '.repeat(30) }) as const);
    const { pages } = await readPdf(await writeLetter(makeLetter({ blocks })));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
    expect(pages[1]).toContain('Muster GmbH · Ihr Antrag');
  });

  it('prints at its foot what of the letterhead has no room at its head', async () => {
    const letterhead = ['Musterallee 5', '20095 Hamburg', 'Tel', 'Fax', 'Mail', 'Web', 'HRB 12345', 'Vorstand A'].join(
      '\n',
    );
    const contents = readContent(await writeLetter(makeLetter({ letterhead }))).map(({ text }) => text);
    expect(contents.some((text) => text.includes('HRB 12345 · Vorstand A'))).toBe(true);
  });

  it('is the same bytes for the same letter', async () => {
    for (const language of ['de', 'en'] as const)
      expect(await writeLetter(makeLetter({ language }))).toEqual(await writeLetter(makeLetter({ language })));
  });

  it('does nothing and hides nothing, whatever it is made of', async () => {
    const texts = hostileStrings();
    const [name, other, third] = ['<script>\u202E', '[](javascript:x)', hostileNames().join(' ').slice(0, 3000)];
    const bytes = await writeLetter(
      makeLetter({
        controller: name,
        letterhead: third,
        returnAddress: third,
        recipient: `${name}\n${other}`,
        particulars: [{ name: other, value: third }],
        subject: third.slice(0, 300),
        blocks: texts.map((text) => ({ kind: 'paragraph', text })),
      }),
    );
    expect(readObjects(bytes)).not.toMatch(
      /\/(AA|OpenAction|JavaScript|JS|URI|Launch|EmbeddedFiles?|Annots|AcroForm)\b/,
    );
    const said = readContent(bytes)
      .map(({ text, actual }) => actual ?? text)
      .join('');
    expect(said).not.toMatch(/[\p{Bidi_Control}\u200b\u2060-\u206f\ufeff]/u);
    expect(said).toContain(toLegible('<script>\u202E'));
  });
});
