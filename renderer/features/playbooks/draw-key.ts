/** Letters and digits that nobody else draws: part of a name for programmes, never shown. */
export function drawKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
