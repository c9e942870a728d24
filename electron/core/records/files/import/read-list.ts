import { specialCategories } from '../../../../../shared/contract/records/vocabulary.ts';
import { makeProblem, type RowProblem } from './incoming-record.ts';
import { readWord } from './read-code.ts';
import { readLines } from './split-cell.ts';

/** The members of a list that a form has as lines of text. */
export function readList(path: string, cell: string, problems: RowProblem[]): unknown {
  const [list = '', part = ''] = path.split('.');
  const lines = readLines(cell);
  switch (list) {
    case 'purposes':
      return lines.map((name) => ({ name }));
    case 'data':
      return lines.map((line) => readData(line, part === 'special'));
    case 'recipients':
      return lines.map((line) => readRecipient(line, part));
    case 'transfers':
      // A form’s text does not say reliably where to and on which ground.
      problems.push(makeProblem(path, 'value.incomplete', cell));
      return lines.map((to) => ({ to, safeguard: 'none' }));
    case 'measures':
      return lines.map((line) => readMeasure(line, part));
    case 'jointControllers':
    case 'onBehalfOf':
      return lines.map(readParty);
    case 'representative':
      return readParty(lines.join('\n'));
    default:
      return void problems.push(makeProblem(path, 'value.invalid', cell));
  }
}

function readData(line: string, isSpecial: boolean): object {
  const { name, value } = splitPair(line);
  const category = readWord('category', name);
  if (category !== undefined) return { category, description: value };
  const mentioned = specialCategories.find((special) => readWord('category', line) === special);
  // What a form calls special and does not name is health most of all; but that is not for us to say.
  return { category: mentioned ?? 'other', description: isSpecial ? `${line} (Art. 9)` : line };
}

function readRecipient(line: string, kind: string): object {
  const [, name = line, said = ''] = /^(.*?)\s*\((.*)\)$/s.exec(line) ?? [];
  const [first = '', ...rest] = said.split(/\s?;\s/);
  const named = readWord('recipient', first);
  if (kind === '' && named !== undefined) return { name, kind: named, purpose: rest.join('; ') };
  return { name, kind: kind === '' ? 'external' : kind, purpose: said };
}

function readMeasure(line: string, kind: string): object {
  const { name, value } = splitPair(line);
  const named = readWord('measure', name);
  if (named !== undefined && value !== '') return { kind: named, description: value };
  return { kind: kind === '' ? 'other' : kind, description: line };
}

function readParty(line: string): { name: string; contact: string } {
  const { name, value } = splitPair(line);
  return { name, contact: value };
}

/** As `sayPair` joins them, or a line below the name. */
export function splitPair(line: string): { name: string; value: string } {
  const [, name = line, value = ''] = /^(.*?)\s?(?::\s|\n)(.*)$/s.exec(line) ?? [];
  return { name: name.trim(), value };
}
