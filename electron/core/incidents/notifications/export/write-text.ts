import { spellDeceptiveLines } from '../../../../../shared/deceptive-characters.ts';
import type { DescribedSection } from './describe-answers.ts';

/** To be copied into the authority's own form, field by field in the order of the template. */
export function writeText(sections: readonly DescribedSection[], empty: string): string {
  const parts = sections.flatMap(({ title, answers }) => [
    `== ${title} ==`,
    ...answers.map(
      ({ number, label, entries }) => `${number}. ${label}\n${entries.length === 0 ? empty : entries.join('\n')}`,
    ),
  ]);
  return `${spellDeceptiveLines(parts.join('\n\n'))}\n`;
}
