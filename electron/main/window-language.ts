import { app } from 'electron';

/**
 * The language Chromium itself speaks: that of our own words. Its date fields are the reason: they would show the
 * American 11/22/2026 beside our 22 Nov 2026, or a third language inside an English window.
 */
export function chooseLanguage(asked: string): 'de' | 'en-GB' {
  return /^de([-_]|$)/i.test(asked) ? 'de' : 'en-GB';
}

/** Must run before the app is ready. The command line's `--lang` comes before the system's languages. */
export function setLanguage(): void {
  const asked = app.commandLine.getSwitchValue('lang') || app.getPreferredSystemLanguages()[0] || '';
  const language = chooseLanguage(asked);
  app.commandLine.removeSwitch('lang');
  app.commandLine.appendSwitch('lang', language);
  // On Linux Chromium asks the environment and nothing else.
  if (process.platform === 'linux') process.env.LANGUAGE = language.replace('-', '_');
}

/** Language of the window, e.g. "de". */
export function readLanguage(): string {
  return app.commandLine.getSwitchValue('lang');
}

/** Language of the words that main itself shows. */
export function readWords(): 'de' | 'en' {
  return readLanguage() === 'de' ? 'de' : 'en';
}
