import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { LanguageChoice } from '../../shared/language-choice.ts';

/** Chromium takes its language before there is a window that could be asked. */
const place = (): string => path.join(app.getPath('userData'), 'language');

/** What was chosen in the window; null: nothing but what the system says. */
export function readKeptLanguage(): 'de' | 'en' | null {
  try {
    const kept = readFileSync(place(), 'utf8').trim();
    return kept === 'de' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the choice for the words of main, from now on, and for Chromium's own, from the next start. */
export function keepLanguage(choice: LanguageChoice): void {
  if (choice === (readKeptLanguage() ?? 'system')) return;
  if (choice === 'system') return rmSync(place(), { force: true });
  mkdirSync(path.dirname(place()), { recursive: true });
  writeFileSync(place(), `${choice}\n`);
}
