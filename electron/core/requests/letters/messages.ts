import {
  isArgumentElement,
  isLiteralElement,
  isSelectElement,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import IntlMessageFormat from 'intl-messageformat';
import type { LetterArgument } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';

type Language = 'de' | 'en';

/** Angle brackets are text: a letter has no mark-up. */
function openMessage(text: string, language: Language): IntlMessageFormat {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true, captureLocation: false });
}

/** @throws where a value is missing, which for texts of ours is a defect */
export function fillMessage(text: string, language: Language, values: Record<string, string | number>): string {
  return String(openMessage(text, language).format(values));
}

/**
 * Whether a text of a letter can be filled. It may use texts and selects; whatever else ICU knows formats numbers and
 * dates, which come already written out.
 * @throws Problem letter.templateUnreadable, letter.templateUnknownArgument
 */
export function checkMessage(field: 'subject' | 'body', text: string, known: readonly LetterArgument[]): void {
  let elements: MessageFormatElement[];
  try {
    elements = openMessage(text, 'en').getAst();
  } catch (error) {
    // The parser names the rule that is broken, or runs out of stack; the text itself is not repeated.
    const rule = error instanceof SyntaxError ? error.message.slice(0, 100) : 'TOO_DEEP';
    throw new Problem('letter.templateUnreadable', { field, rule }, { cause: error });
  }
  const unknown = new Set<string>();
  if (!walk(elements, new Map(known.map((argument) => [argument.name, argument])), unknown))
    throw new Problem('letter.templateUnreadable', { field, rule: 'ONLY_TEXT_AND_SELECT' });
  if (unknown.size > 0) throw new Problem('letter.templateUnknownArgument', { field, arguments: [...unknown] });
}

/** False where something else than text and selects is used. */
function walk(
  elements: readonly MessageFormatElement[],
  known: ReadonlyMap<string, LetterArgument>,
  unknown: Set<string>,
): boolean {
  for (const element of elements) {
    if (isLiteralElement(element)) continue;
    if (isArgumentElement(element)) {
      if (known.get(element.value)?.options.length !== 0) unknown.add(element.value.slice(0, 60));
    } else if (isSelectElement(element)) {
      const options = known.get(element.value)?.options ?? [];
      if (options.length === 0) unknown.add(element.value.slice(0, 60));
      for (const [option, { value }] of Object.entries(element.options)) {
        if (option !== 'other' && options.length > 0 && !options.includes(option))
          unknown.add(`${element.value}.${option}`.slice(0, 60));
        if (!walk(value, known, unknown)) return false;
      }
    } else return false;
  }
  return true;
}
