import { app, powerMonitor, session } from 'electron';
import { startPage } from './app-origin.ts';
import { serveApp } from './app-protocol.ts';
import { ClockNotices } from './clock-notices.ts';
import { CoreProcess } from './core-process.ts';
import { openGate } from './gate.ts';
import { readGivenVault } from './given-vault.ts';
import type { GivenVaults } from './given-vaults.ts';
import { IdleLock } from './idle-lock.ts';
import { setMenu } from './menu.ts';
import { refusePermissions } from './permissions.ts';
import { coreFile, rendererFolder } from './places.ts';
import { cancelForeignRequests } from './requests.ts';
import { quietenSession, readHostSettings } from './user-data.ts';
import { readRunningClocks } from './running-clocks.ts';
import { showNotice } from './show-notice.ts';
import { createWindow } from './window.ts';
import { readWords } from './window-language.ts';

/** Puts the window, the gate and core together. The application ends with its window. */
export function openWindow(givenVaults: GivenVaults): void {
  const ours = session.defaultSession;
  quietenSession(ours);
  refusePermissions(ours);
  cancelForeignRequests(ours);
  serveApp(ours, rendererFolder);
  setMenu();
  // Windows shows notices only of an application that it knows by the name it was installed under.
  app.setAppUserModelId('app.custos.console');

  const core = new CoreProcess(coreFile, readHostSettings());
  const idleLock = new IdleLock((cause) => void core.call('vault.lock', { cause }));
  core.start();

  const window = createWindow(ours);
  const notices = new ClockNotices(
    () => readRunningClocks(core, readWords()),
    (notice) => showNotice(window, notice, readWords()),
  );
  core.onEvent((message) => {
    if (message.event !== 'vault.changed') return;
    idleLock.followVault(message.payload);
    notices.followVault(message.payload);
  });
  openGate(window, core, givenVaults);
  window.webContents.on('input-event', () => idleLock.noteInput());
  // A window that has crashed shows nothing; what it may still have been asked to show is locked away.
  window.webContents.on('render-process-gone', () => {
    void core.call('vault.lock', { cause: 'crash' }).then(() => {
      if (!window.isDestroyed()) void window.loadURL(startPage);
    });
  });
  powerMonitor.on('suspend', () => idleLock.noteSleep());
  powerMonitor.on('lock-screen', () => idleLock.noteSleep());

  app.on('second-instance', (_event, words, folder) => {
    givenVaults.put(readGivenVault(words.slice(1), folder));
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let isCoreStopped = false;
  app.on('will-quit', (event) => {
    if (isCoreStopped) return;
    event.preventDefault();
    void core.stop().then(() => {
      isCoreStopped = true;
      app.quit();
    });
  });
}
