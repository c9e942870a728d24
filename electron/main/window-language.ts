import { app } from 'electron';
import { readKeptLanguage } from './kept-language.ts';

/** What Chromium and main say their words in. */
type Language = 'de' | 'en-GB';

/**
 * The language Chromium itself speaks: that of our own words. Its date fields are the reason: they would show the
 * American 11/22/2026 beside our 22 Nov 2026, or a third language inside an English window.
 */
export function chooseLanguage(asked: string): Language {
  return /^de([-_]|$)/i.test(asked) ? 'de' : 'en-GB';
}

let ofSystem: Language = 'en-GB';

/**
 * Must run before the app is ready. What a person chose in the window comes first, then the command line's `--lang`, then
 * the system's languages.
 */
export function setLanguage(): void {
  const { commandLine } = app;
  ofSystem = chooseLanguage(commandLine.getSwitchValue('lang') || app.getPreferredSystemLanguages()[0] || '');
  const language = chooseLanguage(readKeptLanguage() ?? ofSystem);
  commandLine.removeSwitch('lang');
  commandLine.appendSwitch('lang', language);
  // On Linux Chromium asks the environment and nothing else.
  if (process.platform === 'linux') process.env.LANGUAGE = language.replace('-', '_');
}

/** What the window speaks where nobody chose otherwise, e.g. "de". */
export function readSystemLanguage(): string {
  return ofSystem;
}

/** Language of the words that main itself shows: what is chosen in the window now. */
export function readWords(): 'de' | 'en' {
  return readKeptLanguage() ?? (ofSystem === 'de' ? 'de' : 'en');
}
