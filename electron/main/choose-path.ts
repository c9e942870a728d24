import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';

/** On macOS a vault looks like one document, and is chosen as the folder it is. */
const folderProperties = ['openDirectory', 'createDirectory', 'treatPackageAsDirectory'] as const;

/** A plain file name of sensible length: no separators, no control characters, nothing relative. */
export function isPlainName(name: unknown): name is string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return typeof name === 'string' && /^[^/\\:*?"<>|\u0000-\u001f\u007f]{0,120}$/.test(name) && !/^\.+$/.test(name);
}

/**
 * Asks for a place on disk; null when the person cancels or the request is malformed.
 * `folder` with a name means a new folder of that name inside the one chosen; without a name, the one chosen.
 */
export async function choosePath(window: BrowserWindow, kind: unknown, suggestedName: unknown): Promise<string | null> {
  if (!isPlainName(suggestedName)) return null;
  if (kind === 'saveFile') {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName });
    return canceled || !filePath ? null : filePath;
  }
  if (kind === 'folder') {
    const chosen = await dialog.showOpenDialog(window, { properties: [...folderProperties] });
    const folder = chosen.canceled ? undefined : chosen.filePaths[0];
    return folder === undefined ? null : path.join(folder, suggestedName);
  }
  if (kind === 'openFile') {
    const chosen = await dialog.showOpenDialog(window, { properties: ['openFile'] });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  }
  return null;
}
