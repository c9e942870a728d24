import { withoutDeceptive, withoutDeceptiveLines } from '../../../../shared/deceptive-characters.ts';
import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { CaseTexts } from './case-texts.ts';
import { describeArgument, hasGround, listTextArguments, presenceOf, type TextArgument } from './letter-arguments.ts';
import type { TemplateText } from './letter-templates.ts';
import { fillMessage } from './messages.ts';
import { nameGround, sayPhrase, type Language } from './phrases.ts';

export interface ComposedLetter extends TemplateText {
  recipient: string;
}

/** A text that is still to be written, as it stands in a letter. A bare […] is an omission in a quotation. */
const placeholder = /\[… ([^\]\n]+)\]/g;

/** What a letter still lacks, by the words it is marked with. */
export function listMissing({ recipient, subject, body }: ComposedLetter): string[] {
  const found = [recipient, subject, body].flatMap((text) => [...text.matchAll(placeholder)]);
  return [...new Set(found.map(([, label]) => label!))];
}

/**
 * Fills a text with what the case says and what the writer adds, which goes first. What nobody said is marked.
 * @throws Problem letter.valueUnknown
 */
export function composeLetter(
  kind: LetterKind,
  language: Language,
  template: TemplateText,
  facts: CaseTexts,
  values: Readonly<Record<string, string>>,
): ComposedLetter {
  const names = listTextArguments(kind);
  const ground = checkValues(kind, names, values);
  const mark = (name: TextArgument | 'recipient'): string => `[… ${describeArgument(name)[language]}]`;
  const given = (name: TextArgument): string => settle(name, values[name] ?? facts.texts[name] ?? '');
  const texts: Partial<Record<TextArgument, string>> = {};
  for (const name of names) texts[name] = given(name);
  const { law, right } = facts;
  const name = texts.name ?? '';
  texts.salutation ||= sayPhrase(language, 'salutation', { name, hasName: name === '' ? 'no' : 'yes' });
  if (ground !== null && ground !== 'other') texts.basis ||= sayPhrase(language, 'ground', { ground, law });
  if (names.includes('remedies'))
    texts.remedies ||= sayPhrase(language, 'remedies', { law, authority: texts.authority || mark('authority') });
  const filled: Record<string, string> = { law, right, ground: ground ?? 'other' };
  for (const each of names) {
    filled[each] = texts[each] || mark(each);
    if (describeArgument(each).isOptional) filled[presenceOf(each)] = texts[each] ? 'yes' : 'no';
  }
  const goesToPerson = kind !== 'tellRecipient';
  const recipient = withoutDeceptiveLines(values.recipient ?? (goesToPerson ? facts.recipient : '')).trim();
  return {
    recipient: recipient === '' ? mark('recipient') : unmark(recipient),
    subject: fillMessage(template.subject, language, filled).replace(/\s+/g, ' ').trim(),
    body: tidy(fillMessage(template.body, language, filled)),
  };
}

/** The ground among the values, as a select calls it. */
function checkValues(
  kind: LetterKind,
  names: readonly TextArgument[],
  values: Readonly<Record<string, string>>,
): string | null {
  const known = new Set<string>([...names, 'recipient', ...(hasGround(kind) ? ['ground'] : [])]);
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  const ground = values.ground === undefined ? null : nameGround(values.ground);
  if (values.ground !== undefined && ground === null) unknown.push('ground');
  if (unknown.length > 0) throw new Problem('letter.valueUnknown', { arguments: unknown });
  return ground;
}

/** A name must not begin a paragraph or an item, and nothing that is given passes for a mark. */
function settle(name: TextArgument, text: string): string {
  if (name === 'passphrase') return text.trim();
  const hasLines = describeArgument(name).hasLines ?? false;
  return unmark(hasLines ? withoutDeceptiveLines(text).trim() : withoutDeceptive(text.replace(/\s+/g, ' ')).trim());
}

function unmark(text: string): string {
  return text.replaceAll('[… ', '[...');
}

/** Paragraphs that a select left empty leave no gap. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
