import path from 'node:path';

const form = /^-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.custos$/;

/** E.g. `Main-2026-11-24T09-30-00Z.custos`. @param at epoch milliseconds */
export function nameScheduledBackup(vaultName: string, at: number): string {
  return `${vaultName}-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.custos`;
}

/** Whether a schedule of this vault could have given the folder its name. */
export function isNamedBySchedule(folder: string, vaultName: string): boolean {
  const name = path.basename(folder);
  return name.startsWith(vaultName) && form.test(name.slice(vaultName.length));
}
