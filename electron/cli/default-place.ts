import { homedir } from 'node:os';
import path from 'node:path';

/** The folder the window uses too. CUSTOS_USER_DATA names another one. */
export function userDataFolder(): string {
  const named = process.env['CUSTOS_USER_DATA'];
  if (named) return path.resolve(named);
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Custos');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Custos');
    default:
      return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Custos');
  }
}

export function vaultFolder(given: string | null): string {
  return path.resolve(given ?? process.env['CUSTOS_VAULT'] ?? path.join(userDataFolder(), 'main.custos'));
}
