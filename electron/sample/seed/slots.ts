import {
  childNames,
  germanFirstNames,
  germanMen,
  germanWomen,
  englishMen,
  englishWomen,
  germanLastNames,
  englishFirstNames,
  englishLastNames,
  staffNames,
} from '../data/names.ts';
import { englishVocabulary, germanVocabulary } from '../data/vocabulary.ts';
import { makeAddress, pad, type Human } from './humans.ts';
import { groupByFour, makePhone, spellPhone } from './numbers.ts';
import type { Random } from './random.ts';

const day = 86_400_000;

/** Fills {slots}; within one conversation a slot keeps its value, so that a bot repeats what a person wrote. */
export function createSlotFiller(human: Human, startedAt: number, random: Random): (text: string) => string {
  const values = new Map<string, string>();
  const makers = { ...personSlots(human, random), ...occasionSlots(human.language, startedAt, random) };
  const fill = (name: string): string => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const make = makers[name];
    if (!make) throw new SyntaxError(`there is no slot ${name}`);
    const value = make();
    values.set(name, value);
    return value;
  };
  // A third person whose gender the sentence tells is the same person when mentioned again.
  const makeRelative = (firstNames: readonly string[]) => (): string => {
    const known = values.get('third') ?? `${random.pick(firstNames)} ${fill('third').split(' ').slice(1).join(' ')}`;
    values.set('third', known);
    return known;
  };
  const isGerman = human.language === 'de';
  makers.man = makeRelative(isGerman ? germanMen : englishMen);
  makers.woman = makeRelative(isGerman ? germanWomen : englishWomen);
  makers.thirdlast = () => fill('third').split(' ').at(-1) ?? '';
  makers.childage2 = () => String(Number(fill('childage')) + 1);
  makers.childbirth = () => spellDate(startedAt - Number(fill('childage')) * 365.25 * day - 40 * day, human.language);
  return (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => fill(name));
}

type Makers = Record<string, () => string>;

function personSlots(human: Human, random: Random): Makers {
  const spellIban = (): string => (random.chance(0.6) ? groupByFour(human.iban) : human.iban);
  const spellCard = (): string => (random.chance(0.6) ? groupByFour(human.card) : human.card);
  return {
    first: () => human.first,
    last: () => human.last,
    name: () => `${human.first} ${human.last}`,
    email: () => human.email,
    email2: () => human.privateEmail,
    phone: () => spellPhone(human.phone, random),
    customer: () => human.customer,
    policy: () => human.policy,
    employee: () => human.employee,
    street: () => human.street,
    zip: () => human.zip,
    city: () => human.city,
    birth: () => spellDate(Date.parse(human.birth), human.language),
    iban: spellIban,
    card: spellCard,
    cardend: () => human.card.slice(-4),
    plate: () => human.plate,
    salary: () => human.salary,
    manager: () => human.manager,
  };
}

function occasionSlots(language: 'de' | 'en', startedAt: number, random: Random): Makers {
  const isGerman = language === 'de';
  const words = isGerman ? germanVocabulary : englishVocabulary;
  const firstNames = isGerman ? germanFirstNames : englishFirstNames;
  const lastNames = isGerman ? germanLastNames : englishLastNames;
  const lastName = (): string => random.pick(lastNames);
  const cents = isGerman ? ',' : '.';
  const around = (least: number, most: number): string =>
    spellDate(startedAt + random.between(least, most) * day, language);
  return {
    order: () => `LH-${random.digits(7)}`,
    code: () => `${random.pick(['SOMMER', 'DANKE', 'AZ', 'REF', 'HALLO'])}-${random.digits(5)}`,
    claim: () => `SN-${random.digits(8)}`,
    amount: () => `${random.between(12, 890)}${cents}${random.pick(['00', '50', '90', '95', '99'])}`,
    count: () => String(random.between(2, 19)),
    days: () => String(random.between(3, 12)),
    expiry: () => `${pad(random.between(1, 12))}/${random.between(27, 31)}`,
    cvc: () => random.digits(3),
    tail: () => random.digits(3),
    date: () => around(-20, -3),
    date2: () => around(2, 14),
    month: () => englishMonths[new Date(startedAt - 20 * day).getUTCMonth()] ?? '',
    birth2: () => spellDate(Date.UTC(random.between(1935, 1975), random.below(12), random.between(1, 28)), language),
    third: () => `${random.pick(firstNames)} ${lastName()}`,
    phone2: () => spellPhone(makePhone(900 + random.below(100), language), random),
    street2: () => makeAddress(random, language).street,
    plate2: () => `${random.pick(['S', 'L', 'MS'])}-ZZ ${random.between(10, 999)}`,
    doctor: () => `${isGerman ? 'Dr. ' : 'Dr '}${lastName()}`,
    child: () => random.pick(childNames),
    childage: () => String(random.between(4, 14)),
    agent: () => random.pick(staffNames),
    product: () => random.pick(words.products),
    product2: () => random.pick(words.products),
    store: () => random.pick(words.stores),
    diagnosis: () => random.pick(words.diagnoses),
    diagnosis2: () => random.pick(words.mentalDiagnoses),
    childsickness: () => random.pick(words.childSicknesses),
    medicine: () => random.pick(words.medicines),
    department: () => random.pick(words.departments),
    bike: () => random.pick(words.bikes),
  };
}

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Written out by hand: the results of Intl change with the version of its data. */
export function spellDate(at: number, language: 'de' | 'en'): string {
  const date = new Date(at);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (language === 'de') return `${pad(dayOfMonth)}.${pad(month + 1)}.${year}`;
  return `${dayOfMonth} ${englishMonths[month]} ${year}`;
}
