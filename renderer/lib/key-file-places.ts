/**
 * Where each person's key file was last, for as long as this window lives. On disk it would tell a thief which stick to
 * look for.
 */
const places = new Map<string, string>();

export function lastKeyFile(user: string): string {
  return places.get(user) ?? '';
}

export function rememberKeyFile(user: string, path: string): void {
  places.set(user, path);
}
