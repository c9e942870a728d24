/** Days as date fields write them ("2026-11-22"), counted on this machine's clock. */

/** First moment of the day as an instant; undefined for anything that is not a day. */
export function startOfDay(day: string, shiftDays = 0): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const start = new Date(year, month - 1, date + shiftDays);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
