/** What a number field holds; NaN while it is empty, which no schema takes. */
export function readNumber(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}
