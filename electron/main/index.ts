import { app } from 'electron';
import { declareAppScheme } from './app-protocol.ts';
import { readCommandLine, runCommandLine } from './command-line.ts';
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
  void app.whenReady().then(openWindow);
} else {
  app.quit();
}
