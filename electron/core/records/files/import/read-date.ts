/** Day 0 of spreadsheets, which takes their leap day of 1900 into account. */
const firstDay = Date.UTC(1899, 11, 30);

/** A local date as ISO 8601, from what spreadsheets and forms in our languages write; undefined if it is none. */
export function readDate(cell: string): string | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  if (iso) return checkDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // The day comes first in German, British and French.
  const spelled = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (spelled) return checkDate(Number(spelled[3]), Number(spelled[2]), Number(spelled[1]));
  if (/^\d{4,5}(\.\d+)?$/.test(text) && Number(text) > 7300)
    return new Date(firstDay + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
  return undefined;
}

function checkDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? `${String(year).padStart(4, '0')}-${date.toISOString().slice(5, 10)}` : undefined;
}
