import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectSpokenEmails, mayHoldSpokenEmail } from './detect-spoken-email.ts';

const find = (text: string): (string | null)[] =>
  mayHoldSpokenEmail(text) ? detectSpokenEmails(text).map(({ normalised }) => normalised) : [];

describe('e-mail addresses spelled out', () => {
  it.each([
    ['ana (at) example punkt de', 'ana@example.de'],
    ['ana(at)example.org', 'ana@example.org'],
    ['ana [at] example [dot] org', 'ana@example.org'],
    ['ana.b{at}mail{dot}example{dot}co{dot}uk', 'ana.b@mail.example.co.uk'],
    ['ana at example dot org', 'ana@example.org'],
    ['Ana dot Berger at example dot co dot uk', 'ana.berger@example.co.uk'],
    ['ana punkt berger ät example punkt de', 'ana.berger@example.de'],
    ['ana underscore b at example dot org', 'ana_b@example.org'],
    ['ana@example dot org', 'ana@example.org'],
    ['ana AT gmail.com', 'ana@gmail.com'],
  ])('are found in "%s"', (written, normalised) => {
    const text = `So: ${written}, danke`;
    expect(find(text)).toEqual([normalised]);
    expect(detectSpokenEmails(text)[0]).toMatchObject({ start: 4, end: 4 + written.length, type: 'email' });
  });

  it('take no word before the address', () => {
    expect(find('my email is ana at example dot org')).toEqual(['ana@example.org']);
    expect(find('E-Mail: ana ät web.de')).toEqual(['ana@web.de']);
  });

  it.each([
    'Look at example.com',
    'meet me at example dot com',
    'I work at google dot com',
    'reach us at gmail.com',
    'at seven dot thirty',
    'Punkt drei at home',
    'on the dot at noon',
    'ana@example.org',
    '(at) example.org',
    'ana (at) example',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['spelled out signs', 'a at a dot '.repeat(9_000)],
    ['brackets', '(at)'.repeat(25_000)],
    ['dots', `${'a dot '.repeat(16_000)} at b dot de`],
    ['spaces', `a at${' '.repeat(99_000)}dot de`],
    ['hyphens', `a (at) ${'a-'.repeat(49_000)}`],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    if (mayHoldSpokenEmail(text)) detectSpokenEmails(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
