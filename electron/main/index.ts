import { app } from 'electron';
import { declareAppScheme } from './app-protocol.ts';
import { readCommandLine, runCommandLine } from './command-line.ts';
import { readGivenVault } from './given-vault.ts';
import { GivenVaults } from './given-vaults.ts';
import { confineNavigation } from './navigation.ts';
import { openWindow } from './open-window.ts';
import { cutOffNetwork } from './requests.ts';
import { placeUserData } from './user-data.ts';
import { setLanguage } from './window-language.ts';

placeUserData();
const words = readCommandLine(process.argv);
if (words) {
  app.disableHardwareAcceleration();
  // Not awaited: Electron becomes ready only once this module has been evaluated.
  void app.whenReady().then(() => runCommandLine(words));
} else if (app.requestSingleInstanceLock()) {
  // Every process of the window, whatever its preferences say. For root the launcher had to give it up.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  setLanguage();
  declareAppScheme();
  cutOffNetwork();
  confineNavigation();
  app.on('window-all-closed', () => app.quit());
  const givenVaults = new GivenVaults();
  givenVaults.put(readGivenVault(process.argv.slice(1), process.cwd()));
  // How macOS names it, before the application is ready and later on.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    givenVaults.put(readGivenVault([file], '/'));
  });
  void app.whenReady().then(() => openWindow(givenVaults));
} else {
  app.quit();
}
