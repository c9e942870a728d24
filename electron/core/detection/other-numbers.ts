import phoneWords from './contact/phone-words.json' with { type: 'json' };
import otherWords from './contact/other-number-words.json' with { type: 'json' };
import { ContextWords } from './context-words.ts';
import customerWords from './customer/number-words.json' with { type: 'json' };
import officialWords from './national/identifier-words.json' with { type: 'json' };

/** "My number" is an official one in Japan only. */
const { 'jp.mynumber': _, ...official } = officialWords;
const customer = [...customerWords.customerNumber, ...customerWords.orderNumber];

/** Words before which a number that looks official is something else. */
const notOfficial = new ContextWords([...phoneWords.strong, ...customer, ...customerWords.thing]);

/** Words before which a number that looks like a telephone number is something else. */
export const notTelephone = new ContextWords([
  ...customer,
  ...Object.values(official).flat(),
  ...otherWords.de,
  ...otherWords.en,
]);

/** Whether a text ends in words that announce a customer's, an order's or a telephone number. */
export function announcesUnofficialNumber(before: string): boolean {
  const end = notOfficial.findLastEnd(before);
  return end !== -1 && before.length - end < 20;
}
