import type { OutputOf } from '../../../../shared/contract/index.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describePath, labelField, textOr } from '../../../ui/described/field-words.ts';

type Problem = OutputOf<'records.readImport'>['rows'][number]['problems'][number];

/** Lists of which forms have one column for each kind. */
const kindWords: Record<string, string> = { recipients: 'records.value.recipient', measures: 'records.value.measure' };

/** A field, or the part of a list, that a column can be. */
export function describeImportPath(text: Text, path: string): string {
  const own = `records.import.path.${path}`;
  if (isMessageId(own)) return text(own);
  const [list = '', kind = ''] = path.split('.');
  const words = `${kindWords[list] ?? ''}.${kind}`;
  if (isMessageId(words)) return text('records.path', { outer: labelField(text, 'records', list), inner: text(words) });
  const outer = labelField(text, 'records', list);
  return path === list ? outer : text('records.path', { outer, inner: labelField(text, 'records', path) });
}

/** "Review date: “soon” cannot be read". */
export function describeRowProblem(text: Text, { path, code, value }: Problem): string {
  const field = isMessageId(`records.field.${path}`)
    ? describeImportPath(text, path)
    : describePath(text, 'records', path);
  return textOr(text, `records.import.problem.${code}`, code, { field, value });
}
