import { legalBases } from '../../../../../shared/contract/checks.ts';
import { makeProblem, type RowProblem } from './incoming-record.ts';
import { readWord } from './read-code.ts';
import { splitPair } from './read-list.ts';
import { readLines } from './split-cell.ts';

type Member = Record<string, unknown>;

/** Legal bases to the purposes that are named before them, or to all. */
export function joinLegalBases(purposes: readonly object[], cell: string, problems: RowProblem[]): object[] {
  const joined = purposes.map((purpose): Member => ({ ...purpose, legalBases: [] }));
  for (const line of readLines(cell)) {
    const { name, value } = splitPair(line);
    const own = joined.filter((purpose) => purpose.name === name);
    for (const part of (own.length > 0 ? value : line).split(';')) {
      const basis = readBasis(part.trim());
      if (basis === undefined) problems.push(makeProblem('purposes.legalBases', 'value.unknown', part.trim()));
      else
        for (const purpose of own.length > 0 ? own : joined)
          purpose.legalBases = [...new Set([...(purpose.legalBases as string[]), basis])];
    }
  }
  return joined;
}

/** By its code, our word, or the letter of Art. 6(1). */
function readBasis(text: string): string | undefined {
  const known: readonly string[] = legalBases;
  if (known.includes(text)) return text;
  const letter = /\b6\D{0,12}1\D{0,12}?\b([a-f])\b/i.exec(text)?.[1]?.toLowerCase();
  return readWord('basis', text) ?? (letter === undefined ? undefined : known['abcdef'.indexOf(letter)]);
}

/** Time limits to the data that is named before them, or to all. */
export function joinErasure(data: readonly object[], cell: string): object[] {
  const joined = data.map((category): Member => ({ ...category }));
  const lines = readLines(cell);
  for (const line of lines) {
    const { name, value } = splitPair(line);
    const category = readWord('category', name);
    const own = joined.filter((member) => category !== undefined && member.category === category);
    if (own.length > 0) for (const member of own) member.erasure = value.slice(0, 300);
    else for (const member of joined) member.erasure = lines.length === 1 ? line.slice(0, 300) : (member.erasure ?? '');
  }
  return joined;
}
