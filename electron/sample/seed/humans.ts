import * as names from '../data/names.ts';
import type { Identifier } from '../store/identifiers.ts';
import { makeIban, makePhone, testCards } from './numbers.ts';
import { createRandom, type Random } from './random.ts';

export type Channel = 'web' | 'whatsapp' | 'app' | 'intranet';
export type Style = 'plain' | 'lowercase' | 'without-umlauts' | 'emphatic';

/** How the chatbot system knows a human: some are in it several times, by different identifiers. */
export interface PersonRecord {
  personId: string;
  displayName: string | null;
  channels: Channel[];
  identifiers: Identifier[];
}

export interface Human {
  language: 'de' | 'en';
  first: string;
  last: string;
  email: string;
  privateEmail: string;
  phone: string;
  customer: string;
  policy: string;
  employee: string;
  street: string;
  zip: string;
  city: string;
  /** ISO date. */
  birth: string;
  iban: string;
  card: string;
  plate: string;
  salary: string;
  manager: string;
  style: Style;
  records: PersonRecord[];
}

export type Acquaintance = 'customer' | 'employee' | 'anonymous' | 'split';

/** One invented human; `index` keeps telephone, customer and policy numbers apart. */
export function makeHuman(
  key: string,
  index: number,
  language: 'de' | 'en',
  given: { acquaintance?: Acquaintance; first?: string; last?: string } = {},
): Human {
  const random = createRandom(key);
  const isGerman = language === 'de';
  const first = given.first ?? random.pick(isGerman ? names.germanFirstNames : names.englishFirstNames);
  const last = given.last ?? random.pick(isGerman ? names.germanLastNames : names.englishLastNames);
  const mailbox = `${spellPlainly(first)}.${spellPlainly(last)}`.toLowerCase();
  const human: Human = {
    language,
    first,
    last,
    email: `${mailbox}${random.chance(0.6) ? index : ''}@${random.pick(isGerman ? germanMail : englishMail)}`,
    privateEmail: `${spellPlainly(first).toLowerCase()}${random.between(60, 99)}@mail.example.net`,
    phone: makePhone(index, language),
    customer: `K-${100_000 + index * 37}`,
    policy: `VS-${20_000_000 + index * 4_711}`,
    employee: `E${4000 + index}`,
    ...makeAddress(random, language),
    birth: `${random.between(1942, 2006)}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`,
    iban: makeIban(random, isGerman ? 'DE' : 'GB'),
    card: random.pick(testCards),
    plate: `${random.pick(['B', 'HH', 'K', 'M', 'KI', 'WÜ'])}-${random.pick(['XY', 'QZ', 'ÖX'])} ${random.between(10, 9999)}`,
    salary: `${random.between(24, 98)},${random.below(10)}00`,
    manager: random.pick(names.staffNames),
    style: random.pick(['plain', 'plain', 'plain', 'lowercase', 'without-umlauts', 'emphatic'] as const),
    records: [],
  };
  human.records = makeRecords(key, human, given.acquaintance ?? 'customer', random);
  return human;
}

const germanMail = ['example.de', 'example.de', 'mail.example.de', 'example.org', 'post.example.net', 'example.com'];
const englishMail = ['example.com', 'example.com', 'mail.example.org', 'example.net', 'example.co.uk'];

export function makeAddress(random: Random, language: 'de' | 'en'): { street: string; zip: string; city: string } {
  const number = random.between(1, 140);
  if (language === 'de') {
    const [zip = '', city = ''] = random.pick(names.germanTowns).split(' ');
    return { street: `${random.pick(names.germanStreets)} ${number}`, zip, city };
  }
  const [city = '', ...zip] = random.pick(names.englishTowns).split(' ');
  return { street: `${number} ${random.pick(names.englishStreets)}`, zip: zip.join(' '), city };
}

function makeRecords(key: string, human: Human, acquaintance: Acquaintance, random: Random): PersonRecord[] {
  const makeId = (part: string): string => `p-${createRandom(`${key} ${part}`).digits(10)}`;
  const displayName = `${human.first} ${human.last}`;
  const email = { kind: 'email', value: human.email };
  const phone = { kind: 'phone', value: human.phone };
  const customer = { kind: 'customer', value: human.customer };
  const session = { kind: 'session', value: `s-${random.digits(12)}` };
  if (acquaintance === 'employee') {
    const work = { kind: 'employee', value: human.employee };
    return [{ personId: makeId('staff'), displayName, channels: ['intranet'], identifiers: [email, work] }];
  }
  if (acquaintance === 'anonymous')
    return [{ personId: makeId('visitor'), displayName: null, channels: ['web'], identifiers: [session] }];
  if (acquaintance === 'split')
    return [
      { personId: makeId('web'), displayName, channels: ['web'], identifiers: [email, session] },
      { personId: makeId('phone'), displayName: human.first, channels: ['whatsapp'], identifiers: [phone] },
      { personId: makeId('app'), displayName, channels: ['app'], identifiers: [customer] },
    ].slice(0, random.chance(0.3) ? 3 : 2) as PersonRecord[];
  const identifiers = [email, ...(random.chance(0.6) ? [phone] : []), ...(random.chance(0.5) ? [customer] : [])];
  const channels: Channel[] = identifiers.includes(phone) ? ['web', 'whatsapp', 'app'] : ['web', 'app'];
  return [{ personId: makeId('known'), displayName, channels, identifiers }];
}

/** ASCII, as in mail addresses: ä becomes ae, other marks go. */
export function spellPlainly(text: string): string {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
  const other: Record<string, string> = { ø: 'o', ł: 'l', ı: 'i', Ł: 'L', Ø: 'O' };
  return text
    .replace(/[äöüßÄÖÜ]/g, (letter) => german[letter] ?? letter)
    .replace(/[øłıŁØ]/g, (letter) => other[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '');
}

export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
