import { expect, it, vi } from 'vitest';
import { chooseLanguage } from './window-language.ts';

vi.mock('electron', () => ({ app: {} }));

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de_CH.UTF-8', 'de'],
  ['en-US', 'en-GB'],
  ['en', 'en-GB'],
  ['fr-FR', 'en-GB'],
  ['den', 'en-GB'],
  ['', 'en-GB'],
])('for a system that asks for "%s" Chromium speaks %s', (asked, language) => {
  expect(chooseLanguage(asked)).toBe(language);
});
