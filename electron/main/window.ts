import { app, BrowserWindow, nativeTheme, type Session } from 'electron';
import { startPage } from './app-origin.ts';
import { localeArgument } from './channels.ts';
import { preloadFile } from './places.ts';
import { readSystemLanguage } from './window-language.ts';

/** What shows until the page has painted; the renderer's own background in each theme. */
const background = () => (nativeTheme.shouldUseDarkColors ? '#16191d' : '#ffffff');

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
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      additionalArguments: [`${localeArgument}${readSystemLanguage()}`],
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
