import { describe, expect, it } from 'vitest';
import { isSvgAttribute, svgNamespace, writeSvg, type SvgNode } from './svg.ts';
import { hostileStrings } from './testing/hostile-strings/index.ts';

const root = (...children: SvgNode['children']): SvgNode => ({
  name: 'svg',
  attributes: { xmlns: svgNamespace, width: 10 },
  children,
});

describe('writing SVG', () => {
  it('writes elements, attributes and text', () => {
    const text: SvgNode = { name: 'text', attributes: { x: 1.5, fill: 'rgb(31, 78, 121)' }, children: ['a < b & c'] };
    expect(writeSvg(root(text, { name: 'g', attributes: {}, children: [] }))).toBe(
      `<svg xmlns="${svgNamespace}" width="10"><text x="1.5" fill="rgb(31, 78, 121)">a &lt; b &amp; c</text><g/></svg>`,
    );
  });

  it('leaves out elements that run, embed or link', () => {
    const children = ['script', 'style', 'foreignObject', 'image', 'use', 'a', 'animate', 'set'].map((name) => ({
      name,
      attributes: {},
      children: ['x'],
    }));
    expect(writeSvg(root(...children))).toBe(writeSvg(root()));
  });

  it.each([
    ['onload', 'alert(1)'],
    ['href', '#a'],
    ['style', 'fill: red'],
    ['fill', 'url(https://evil.example/a.svg#x)'],
    ['fill', 'url(other.svg#x)'],
    ['fill', 'u\\72l(#x)'],
    ['fill', 'URL(other#x)'],
    ['fill', 'var(--accent)'],
    ['clip-path', 'url(#a) url(b'],
    ['xmlns', 'http://www.w3.org/1999/xhtml'],
    ['d', 'M0 0"/><script'],
  ])('knows no attribute %s="%s"', (name, value) => {
    expect(isSvgAttribute(name, value)).toBe(false);
  });

  it.each([
    ['fill', 'url(#p1)'],
    ['fill', 'rgba(0, 0, 0, 0.5)'],
    ['transform', 'translate(10.5, -3) rotate(45)'],
    ['d', 'M 44,20 h 24.5 v -1.2e-7 Z'],
    ['width', '37.5%'],
  ])('knows %s="%s"', (name, value) => {
    expect(isSvgAttribute(name, value)).toBe(true);
  });

  it('writes every text of the corpus as text, without what XML cannot hold or what steers', () => {
    for (const text of hostileStrings()) {
      const written = writeSvg(root({ name: 'title', attributes: {}, children: [text] }));
      const [, inside = ''] = /<title>([^<>]*)<\/title><\/svg>$/.exec(written) ?? [written];
      const read = inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      const kept = (words: string) =>
        words.replace(/[\ufffd\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\ufffe\uffff]/gu, '');
      expect(kept(read)).toBe(kept(text.toWellFormed()));
      expect(written).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });
});
