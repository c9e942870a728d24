import { ContextOfText, ContextWords } from '../context-words.ts';
import type { DetectedSpan } from '../detected-span.ts';
import { ibanLengths } from './iban-lengths.ts';
import words from './payment-words.json' with { type: 'json' };

const shape = /(?<![\p{L}\p{N}])[A-Z]{4}([A-Z]{2})[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![\p{L}\p{N}])/gu;
const bankWords = new ContextWords(words.bank);
/** Countries whose banks have no IBANs. */
const otherCountries = 'AU CA CN HK ID IN JP KR MX MY NZ PH SG TH TW US VN ZA AR BO CL CO PE KE MA NG GH LK BD NP';
const countries = new Set([...Object.keys(ibanLengths), ...otherCountries.split(' ')]);

/** Business identifier codes (ISO 9362) near words about banks: nothing in the code itself tells it from any other. */
export function detectBics(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const context = new ContextOfText(text);
  for (const { 0: code, 1: country = '', index: start } of text.matchAll(shape)) {
    const end = start + code.length;
    if (!countries.has(country) || context.measureDistance(bankWords, start, end) === null) continue;
    found.push({
      type: 'bic',
      start,
      end,
      confidence: /\d/.test(code) || code.length === 11 ? 0.95 : 0.9,
      reason: 'bic.context',
      validated: false,
      normalised: code,
    });
  }
  return found;
}
