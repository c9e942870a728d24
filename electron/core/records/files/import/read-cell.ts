import type { Names } from '../register/record-view.ts';
import type { ExchangePath } from '../exchange/exchange-paths.ts';
import { readText } from '../exchange/exchange-cell.ts';
import { makeProblem, type RowProblem } from './incoming-record.ts';
import { readCode } from './read-code.ts';
import { readDate } from './read-date.ts';
import { readList } from './read-list.ts';
import { readLines, splitCell } from './split-cell.ts';

const namedBy = { botIds: 'bots', policyIds: 'policies', 'information.noticeIds': 'notices' } as const;

/** The value a cell stands for, undefined for the field’s default; what could not be read is left out and said. */
export function readCell({ path, kind }: ExchangePath, cell: string, names: Names, problems: RowProblem[]): unknown {
  if (cell.trim() === '') return undefined;
  const unknown = (value: string): undefined => void problems.push(makeProblem(path, 'value.unknown', value));
  switch (kind) {
    case 'text':
      return readText(cell);
    case 'date':
      return readDate(cell) ?? void problems.push(makeProblem(path, 'value.invalid', cell));
    case 'yesNo': {
      const answer = readCode(path, splitCell(cell)[0] ?? '');
      return answer === 'yes' ? true : answer === 'no' ? false : unknown(cell);
    }
    case 'code': {
      const [first = '', ...rest] = readLines(cell);
      const code = readCode(path, first) ?? unknown(first);
      // The forms have the reason below the answer.
      return path === 'dpia.isRequired' && rest.length > 0 ? { code, rest: rest.join('\n') } : code;
    }
    case 'codes':
      return splitCell(cell).flatMap((part) => readCode(path, part) ?? unknown(part) ?? []);
    case 'id':
      return cell.trim();
    case 'ids':
      return splitCell(cell).flatMap((part) => readId(path, part, names) ?? part);
    case 'json':
      return readJson(cell) ?? readList(path, cell, problems);
  }
}

function readJson(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return undefined;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** Documents name things; several of one name are not told apart. */
function readId(path: string, part: string, names: Names): string | undefined {
  if (!(path in namedBy)) return undefined;
  const known: ReadonlyMap<string, unknown> = names[namedBy[path as keyof typeof namedBy]];
  if (known.has(part)) return part;
  const found = [...known].filter(([, name]) => name === part);
  return found.length === 1 ? found[0]?.[0] : undefined;
}
