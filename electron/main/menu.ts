import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * macOS needs a menu for quitting and for the clipboard's keys; elsewhere the window has none.
 * Reloading and developer tools exist only while developing.
 */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [];
  if (process.platform === 'darwin') template.push({ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' });
  if (!app.isPackaged) template.push({ role: 'viewMenu' });
  Menu.setApplicationMenu(template.length > 0 ? Menu.buildFromTemplate(template) : null);
}
