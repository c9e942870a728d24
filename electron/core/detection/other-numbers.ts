import phoneWords from './contact/phone-words.json' with { type: 'json' };
import otherWords from './contact/other-number-words.json' with { type: 'json' };
import { ContextWords } from './context-words.ts';
import customerWords from './customer/number-words.json' with { type: 'json' };
import officialWords from './national/identifier-words.json' with { type: 'json' };
import { contexts, contextsBehind } from './topics.ts';

/** "My number" is an official one in Japan only. */
const { 'jp.mynumber': _, ...official } = officialWords;
const customer = [...customerWords.customerNumber, ...customerWords.orderNumber];

/** Words before which a number that looks official is something else. */
const unofficialWords = [...phoneWords.strong, ...customer, ...customerWords.thing];
const notOfficial = new ContextWords(unofficialWords, contexts.add(unofficialWords));

const otherThanTelephone = [...customer, ...Object.values(official).flat(), ...otherWords.de, ...otherWords.en];
/** Words before which a number that looks like a telephone number is something else. */
export const notTelephone = new ContextWords(otherThanTelephone, contexts.add(otherThanTelephone));

const reach = 40;

/**
 * Whether words that announce a customer's, an order's or a telephone number stand right before a place.
 * @param said contexts of the text
 */
export function announcesUnofficialNumber(text: string, place: number, said = -1): boolean {
  const from = Math.max(0, place - reach);
  const end = notOfficial.findLastEnd(text.slice(from, place), contextsBehind(text, from, said));
  return end !== -1 && place - from - end < 20;
}
