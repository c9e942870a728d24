import type { z } from 'zod';
import type { BothLanguages } from './request-description.ts';
import { locateInJson } from './locate-in-json.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

/** What is wrong in a description, for whoever wrote it. */
export interface Mistake {
  /** In the text of the file, from 1; null where there is no text. */
  line: number | null;
  /** E.g. "messages.list.rows". */
  where: string;
  reason: BothLanguages;
}

export type MistakeId = keyof typeof english;
type Issue = Pick<z.core.$ZodIssue, 'code' | 'path' | 'message'> & Record<string, unknown>;

export function sayMistake(id: MistakeId, values: Record<string, string> = {}): BothLanguages {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { en: fill(english[id]), de: fill(german[id]) };
}

/** @param text of the file the description was read from, to name lines of it */
export function describeMistakes(issues: readonly z.core.$ZodIssue[], text?: string): Mistake[] {
  return issues.flatMap((issue) => {
    const found = explain(issue as Issue);
    return found.map(({ path, reason }) => ({
      line: text === undefined ? null : locateInJson(text, path),
      where: path.join('.') || 'connector',
      reason,
    }));
  });
}

interface Explained {
  path: (string | number)[];
  reason: BothLanguages;
}

function explain(issue: Issue): Explained[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part));
  const own = Object.hasOwn(english, issue.message) ? (issue.message as MistakeId) : null;
  if (own) return [{ path, reason: sayMistake(own, (issue['params'] ?? {}) as Record<string, string>) }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue['keys'] as string[]).map((name) => ({
        path: [...path, name],
        reason: sayMistake('unknownKey', { name }),
      }));
    case 'invalid_union':
      return explainUnion(issue, path);
    default:
      return [{ path, reason: explainValue(issue) }];
  }
}

/** Of several forms the one that is nearest to what was written. */
function explainUnion(issue: Issue, path: (string | number)[]): Explained[] {
  const options = (issue['options'] as unknown[] | undefined)?.map(String);
  if (options) return [{ path, reason: sayMistake('notOneOf', { options: options.join(', ') }) }];
  const [nearest] = ((issue['errors'] ?? []) as Issue[][]).toSorted((one, other) => one.length - other.length);
  if (!nearest) return [{ path, reason: sayMistake('wrong') }];
  return nearest.flatMap(explain).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function explainValue(issue: Issue): BothLanguages {
  switch (issue.code) {
    case 'invalid_type': {
      const isMissing = issue['input'] === undefined && issue.message.endsWith(' undefined');
      return isMissing ? sayMistake('missing') : sayMistake('wrongType', { expected: String(issue['expected']) });
    }
    case 'invalid_value':
      return sayMistake('notOneOf', { options: (issue['values'] as unknown[]).map(String).join(', ') });
    case 'too_small':
      return sayMistake('tooSmall', { limit: String(issue['minimum']) });
    case 'too_big':
      return sayMistake('tooBig', { limit: String(issue['maximum']) });
    case 'invalid_format':
      return sayMistake('wrongFormat', { expected: String(issue['format']) });
    default:
      return sayMistake('wrong');
  }
}
