import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLanguage, readKeptLanguage } from './kept-language.ts';

const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('electron', () => ({ app: { getPath: () => place.folder } }));

beforeEach(() => {
  place.folder = path.join(mkdtempSync(path.join(tmpdir(), 'custos-language-')), 'not-there-yet');
});
afterEach(() => rmSync(path.dirname(place.folder), { recursive: true, force: true }));

it('a chosen language is there at the next start, until the system decides again', () => {
  expect(readKeptLanguage()).toBeNull();
  keepLanguage('de');
  expect(readKeptLanguage()).toBe('de');
  keepLanguage('en');
  expect(readKeptLanguage()).toBe('en');
  keepLanguage('system');
  expect(readKeptLanguage()).toBeNull();
  expect(existsSync(path.join(place.folder, 'language'))).toBe(false);
});

it('a choice that was never made writes nothing', () => {
  keepLanguage('system');
  expect(existsSync(place.folder)).toBe(false);
});

it('what somebody else wrote there is as if nothing was chosen', () => {
  keepLanguage('de');
  writeFileSync(path.join(place.folder, 'language'), '--no-sandbox');
  expect(readKeptLanguage()).toBeNull();
});
