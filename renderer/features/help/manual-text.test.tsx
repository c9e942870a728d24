import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ManualText } from './manual-text.tsx';

const render = (body: string) => renderToStaticMarkup(<ManualText body={body} onOpen={() => undefined} />);

describe('a page of the manual in the window', () => {
  it('shows steps and labels', () => {
    const html = render('1. Press **Save**\n2. Press **Close**');
    expect(html).toContain('<ol');
    expect(html).toContain('<strong>Save</strong>');
  });

  it('leads to other pages by a button, and nowhere else', () => {
    expect(render('[Begin](start.md)')).toMatch(/<button[^>]*>Begin<\/button>/);
    for (const href of ['https://example.com', 'javascript:alert(1)', 'file:///etc/passwd', '../../README.md'])
      expect(render(`[Begin](${href})`)).not.toMatch(/href|<a|<button/);
  });

  it('leaves HTML what it is: text', () => {
    const html = render('a <img src=x onerror=alert(1)> b\n\n<script>alert(1)</script>\n\n<iframe src="x"></iframe>');
    expect(html).not.toMatch(/<(img|script|iframe)/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('loads no picture', () => {
    expect(render('![x](https://example.com/x.png)')).not.toContain('<img');
  });
});
