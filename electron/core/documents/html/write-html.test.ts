import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { toLegible } from '../legible-text.ts';
import { makeDocument, makeEveryBlock } from '../testing/make-document.ts';
import { writeHtml } from './write-html.ts';

const write = (...parameters: Parameters<typeof makeDocument>): string =>
  [...writeHtml(makeDocument(...parameters))].join('');
/** What a page of ours may consist of; anything else would come from a text. */
const ownTags =
  /<!DOCTYPE html>|<\/?(?:html|head|body|header|main|title|style|h[1-4]|p|ul|ol|li|dl|dt|dd|aside|table|caption|thead|tbody|tr|th|td|strong|em|div|meta)(?: (?:lang|charset|http-equiv|content|name|class|scope)="[^"]*")*>/g;
const withoutStyle = (page: string): string => page.replace(/<style>[^]*?<\/style>/, '');
const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('a document as a page', () => {
  it('keeps every hostile text a text', () => {
    const texts = hostileStrings();
    const page = withoutStyle(
      write(texts.flatMap(makeEveryBlock), {
        title: '<script>x</script>',
        subject: '"><img src=x>',
        controller: '<x>',
      }),
    );
    expect(page.replace(ownTags, '')).not.toMatch(/[<>]/);
    for (const text of texts)
      expect(unescape(write([{ kind: 'table', columns: [{ header: 'T' }], rows: [[text]] }]))).toContain(
        `<td>${toLegible(text)}</td>`,
      );
  });

  it('loads and runs nothing', () => {
    const page = write(makeEveryBlock('x'));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|form|base)\b|\son\w+=|https?:|url\(|@import|style="/i);
  });

  it('says its language, has one title, headings in their order, and tables with headers', () => {
    const page = write(
      [
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'heading', level: 2, text: 'B' },
        {
          kind: 'table',
          caption: 'C',
          hasRowHeaders: true,
          columns: [{ header: 'Nr.', numbers: {} }, { header: 'Text' }],
          rows: [[1234.5, 'x\ny']],
        },
      ],
      { createdAt: '2026-11-22' },
    );
    expect(page).toContain('<html lang="de-DE">');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('<h2>A</h2>\n<h3>B</h3>');
    expect(page).toContain('<caption>C</caption>');
    expect(page).toContain('<th scope="col" class="right">Nr.</th><th scope="col">Text</th>');
    expect(page).toContain('<th scope="row" class="right">1.234,5</th><td>x\ny</td>');
    expect(page).toContain('Muster GmbH · 22. November 2026</p>');
  });
});
