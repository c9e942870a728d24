import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/language.ts';
import { messages } from '../../lib/messages.ts';
import { findLinked, manualPages, readManual } from './manual.ts';

const folder = path.join(import.meta.dirname, '../../../docs/manual');
const listFiles = (language: string) => readdirSync(path.join(folder, language)).toSorted();
const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim();
const quoted = (body: string) => [...body.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => wordsOf(match[1] ?? ''));

/** What a text of the window can look like: places hold anything, plurals one of their forms. */
function writePattern(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return `(?:${Object.values(element.options)
          .map((option) => writePattern(option.value))
          .join('|')})`;
      return '.+';
    })
    .join('');
}

/** By language: what a label may read, and which texts of the window read so. */
const patterns = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.entries(messages[language])
      .map(([id, text]) => [id, new RegExp(`^${wordsOf(writePattern(parse(text)))}$`, 'u')] as const)
      // Texts that are nothing but places would let anything pass.
      .filter(([, pattern]) => !pattern.test('¤ (¤) ¤ · ¤, ¤: ¤') && !pattern.test('¤ ¤')),
  ]),
);
const findIds = (language: string, label: string) =>
  (patterns[language] ?? []).filter(([, pattern]) => pattern.test(label)).map(([id]) => id);

describe('the manual', () => {
  it('is compared with texts that do not fit just anything', () => {
    for (const language of languages)
      for (const nonsense of ['Xylophon blasen', 'Blow xylophone', 'X', '12 xylophones'])
        expect(findIds(language, nonsense), nonsense).toEqual([]);
  });

  it('has every page in both languages, and each begins with its title', () => {
    const expected = ['README', ...manualPages].map((page) => `${page}.md`).toSorted();
    for (const language of languages) {
      expect(listFiles(language)).toEqual(expected);
      for (const page of manualPages)
        expect(readManual(language, page).title, `${language} ${page}`).toMatch(/^\p{Lu}/u);
    }
  });

  it('names each page in the list of pages', () => {
    for (const language of languages) {
      const list = readFileSync(path.join(folder, language, 'README.md'), 'utf8');
      for (const page of manualPages) expect(list).toContain(`- [${readManual(language, page).title}](${page}.md)`);
    }
  });

  it.each(languages)('quotes nothing in bold that the window does not say so, in %s', (language) => {
    const unknown = manualPages.flatMap((page) =>
      quoted(readManual(language, page).body)
        .filter((label) => findIds(language, label).length === 0)
        .map((label) => `${page}: ${label}`),
    );
    expect(unknown).toEqual([]);
  });

  it('quotes the same in both languages', () => {
    for (const page of manualPages) {
      const [german, english] = (['de', 'en'] as const).map((language) =>
        quoted(readManual(language, page).body).map((label) => ({ label, ids: findIds(language, label) })),
      );
      expect(german?.length, page).toBe(english?.length);
      const lacks = (some: typeof german, others: typeof german) =>
        some?.filter(({ ids }) => !others?.some((other) => other.ids.some((id) => ids.includes(id))));
      expect(lacks(german, english), page).toEqual([]);
      expect(lacks(english, german), page).toEqual([]);
    }
  });

  it('holds no HTML, no picture and no link but to its own pages, so that the window shows all of it', () => {
    for (const language of languages)
      for (const page of manualPages) {
        const { body } = readManual(language, page);
        expect(body.replace(/`[^`]*`/g, ''), `${language} ${page}`).not.toMatch(/<[a-z!/]|!\[/i);
        for (const [, href] of body.matchAll(/\]\(([^)]+)\)/g))
          expect(findLinked(href), `${page}: ${href}`).toBeDefined();
      }
  });
});
