import { connectorDescription, type Connector } from '../description.ts';
import { lineOf } from './locate-in-json.ts';
import { describeMistakes, sayMistake, type Mistake } from './mistakes.ts';

/** Longer than any description that somebody wrote. In characters. */
export const longestDescription = 200_000;

/** Reads the text of a file. What is wrong with it is named with its line and the reason. */
export function readDescription(text: string): { connector: Connector } | { mistakes: Mistake[] } {
  const refuse = (id: 'tooLong' | 'notAnObject', line: number | null = null) => ({
    mistakes: [{ line, where: 'connector', reason: sayMistake(id) }],
  });
  if (text.length > longestDescription) return refuse('tooLong');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { mistakes: [describeSyntax(text, error as SyntaxError)] };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse('notAnObject', 1);
  const parsed = connectorDescription.safeParse(data);
  if (!parsed.success) return { mistakes: describeMistakes(parsed.error.issues, text) };
  const filters = parsed.data.erasure?.resources.flatMap(({ request }, index) => (request.filter ? [index] : [])) ?? [];
  if (filters.length === 0) return { connector: parsed.data };
  const issues = filters.map((index) => ({
    code: 'custom' as const,
    path: ['erasure', 'resources', index, 'request', 'filter'],
    message: 'filterInFile',
    input: undefined,
  }));
  return { mistakes: describeMistakes(issues, text) };
}

function describeSyntax(text: string, { message }: SyntaxError): Mistake {
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? lineOf(text, text.trimEnd().length) : lineOf(text, Number(position));
  // The rest of the engine's sentence quotes the file.
  const detail = message.replace(/ in JSON.*$/s, '').replace(/, (?:…|\.{3})?".*$/s, '');
  return { line, where: 'connector', reason: sayMistake('notJson', { detail }) };
}
