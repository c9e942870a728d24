/** The path of an address below the base address of its system, as descriptions name it. */
export function belowBase(baseUrl: string, { pathname }: URL): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}
