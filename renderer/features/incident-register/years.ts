/** The GDPR has applied since 2018; before it there was no register to keep. */
const firstYear = 2018;

/** Years there can be something of, this one first. @param today "2026-11-22" */
export function listYears(today: string): number[] {
  const current = Math.max(firstYear, Number(today.slice(0, 4)));
  return Array.from({ length: current - firstYear + 1 }, (_, index) => current - index);
}
