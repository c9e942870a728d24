import { formattingLocale } from './language.ts';
import type { Language } from './language.ts';

/** A number as a table shows it, as a number: "1.234,5" is 1234.5 in German. What is none stays as it is. */
export function readShownNumber(language: Language, shown: string): string | number {
  const parts = new Intl.NumberFormat(formattingLocale(language)).formatToParts(-12345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const plain = shown
    .replaceAll(sign('group'), '')
    .replace(sign('decimal'), '.')
    .replace(sign('minusSign'), '-')
    .trim();
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : shown;
}
