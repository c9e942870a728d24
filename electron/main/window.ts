import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import { startPage } from './app-origin.ts';
import { localeArgument } from './channels.ts';
import { preloadFile } from './places.ts';

/** What shows until the page has painted; the renderer's own background in each theme. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#16191d' : '#ffffff');

/** Language the person asked for on the command line or in the system, e.g. "de-DE". */
export function readLocale(): string {
  const asked = app.commandLine.getSwitchValue('lang') || app.getPreferredSystemLanguages()[0] || app.getLocale();
  return /^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(asked) ? asked.replaceAll('_', '-') : 'en';
}

export function createWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: 'Custos',
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      additionalArguments: [`${localeArgument}${readLocale()}`],
    },
  });
  // Titles show in task bars and screen shares: a page must not put content there.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background());
  });
  void window.loadURL(startPage);
  return window;
}
