import type { OutputOf } from '../../../../shared/contract/index.ts';

type Figures = OutputOf<'programme.reportFigures'>;
type Section = Figures['sections'][number];

export interface FigureRow {
  key: string;
  /** null: there is none. */
  value: number | null;
  prior: number | null;
}

/** What is not counted because nothing of it happened is 0; a rate of nothing is none. */
function valueOf(section: Section | undefined, key: string): number | null {
  const found = section?.figures.find((figure) => figure.key === key);
  if (found) return found.value;
  return section === undefined || isShare(key) ? null : 0;
}

export function isShare(key: string): boolean {
  return key === 'attendanceRate';
}

/** The figures of a section with those of the year before; what only that year has comes last. */
export function pairFigures(section: Section, prior: Section | undefined): FigureRow[] {
  const keys = new Set([...section.figures, ...(prior?.figures ?? [])].map(({ key }) => key));
  return [...keys].map((key) => ({ key, value: valueOf(section, key), prior: valueOf(prior, key) }));
}

/** Years a report can be about, this one first. */
export function listYears(today: string, count = 10): number[] {
  const first = 2018;
  const current = Number(today.slice(0, 4));
  return Array.from({ length: count }, (_, index) => current - index).filter((year) => year >= first);
}
