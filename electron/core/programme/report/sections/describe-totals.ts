import type { Block } from '../../../documents/index.ts';
import type { TextId, Words } from '../../words.ts';
import type { Scope } from '../figures/scope.ts';
import type { Figures, SectionKey } from '../read-figures.ts';

/** What is known as it is today alone: it says nothing about the year before. */
const ofToday: ReadonlySet<string> = new Set(['processors.withOpenItems', 'processors.openItems']);

/** The figures of a section beside those of the year before. Those by kind have tables of their own. */
export function describeTotals(
  key: SectionKey,
  [figures, before]: readonly [Figures, Figures],
  { year }: Scope,
  { text, share }: Words,
): Block[] {
  const show = (figure: string, value: number | undefined): string | number | null => {
    if (value === undefined) return null;
    return figure.endsWith('Rate') ? share(value) : value;
  };
  const names = [figures, before].flatMap((each) => figuresOf(each, key).map((figure) => figure.key));
  const rows = [...new Set(names)]
    .filter((name) => !name.includes('.'))
    .map((name) => [
      text(`${key}.${name}` as TextId),
      show(name, valueOf(figures, key, name)),
      ofToday.has(`${key}.${name}`) ? null : show(name, valueOf(before, key, name)),
    ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: text('column.figure'), share: 4 },
        { header: String(year.number), align: 'right' },
        { header: String(year.number - 1), align: 'right' },
      ],
      rows,
    },
  ];
}

export function figuresOf({ sections }: Figures, key: SectionKey): Figures['sections'][number]['figures'] {
  return sections.find((section) => section.key === key)?.figures ?? [];
}

export function valueOf(figures: Figures, section: SectionKey, key: string): number | undefined {
  return figuresOf(figures, section).find((figure) => figure.key === key)?.value;
}
