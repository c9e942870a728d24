import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';
import type { Format } from '../../lib/format.ts';
import type { Text } from '../../lib/use-text.ts';

type People = ScopeFigures['people'];

/** How many people, with what is not known about it: a range unless every reading says the same. */
export function describePeople(text: Text, format: Format, { least, known, most }: People): string {
  if (least === most) return text('incidentScope.people.exactly', { count: most, people: format.number(most) });
  return text('incidentScope.people.range', {
    least: format.number(least),
    known: format.number(known),
    most: format.number(most),
  });
}
