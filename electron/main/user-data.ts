import path from 'node:path';
import { app, type Session } from 'electron';

/** Sets where Chromium keeps its own files; must run before the app is ready. */
export function placeUserData(): void {
  const folder = process.env.CUSTOS_USER_DATA || path.join(app.getPath('appData'), 'Custos');
  app.setName('Custos');
  app.setPath('userData', folder);
  app.setPath('sessionData', path.join(folder, 'window'));
  // The window shows transcripts: nothing it fetched, drew or crashed with may be left behind on disk.
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  app.commandLine.appendSwitch('disable-breakpad');
}

/** Turns off what would send typed words elsewhere or write them down. */
export function quietenSession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** What core is told about this machine. */
export interface HostSettings {
  defaultVaultPath: string;
  sampleDataDir: string;
}

export function readHostSettings(): HostSettings {
  const folder = app.getPath('userData');
  return {
    defaultVaultPath: process.env.CUSTOS_VAULT || path.join(folder, 'main.custos'),
    sampleDataDir: path.join(folder, 'sample-chatbot'),
  };
}
