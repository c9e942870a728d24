import type { FindingType } from '../../../shared/contract/finding-types.ts';
import type { DataSet, LabelledText } from './labelled-text.ts';

/** What is measured of one type on the labels of one form of data. */
export interface Measured {
  type: FindingType;
  what: string;
  form: DataSet['form'];
  /** Labels whose spans have to be found. */
  wanted: (label: string, text: string) => boolean;
  /** Labels a found span may lie in to be right; null where labels are incomplete, so that precision says nothing. */
  right: ((label: string) => boolean) | null;
  note: string;
  /** Whether labels that follow each other in one address count as one. */
  areJoined?: boolean;
}

const among =
  (...labels: string[]) =>
  (label: string): boolean =>
    labels.includes(label);

export const personSlots = among(
  'doctor_name',
  'dentist_name',
  'therapist_name',
  'stylist_name',
  'recipient_name',
  'recipient_account_name',
  'receiver',
  'contact_name',
);
/** Words that name a business: a slot with one of them holds the name of a practice and not of a person. */
export const business =
  /dent|barber|salon|hair|clinic|cent(?:er|re)|group|medical|dermatolog|skin|inc\b|llc|spa\b|associates|health|studio|cuts|clips|lab\b|eye|ent\b|sinus|institute|beauty|counsel|family|nails|care|practice|smile|services|wellness|office|endodont|orthodon|shop|mom\b|dad\b/i;
/** Every slot that holds a place of some kind; addresses stand in most of them. */
const placeSlots = (label: string): boolean =>
  /address|location|destination|station|city|hotel|property|restaurant|where_to|attraction|theater|venue|place/.test(
    label,
  );

export const measured: readonly Measured[] = [
  {
    type: 'personName',
    what: 'PERSON',
    form: 'presidio',
    wanted: among('PERSON'),
    right: among('PERSON', 'PREFIX'),
    note: 'titles are labelled as PERSON or PREFIX and belong to the span found',
  },
  {
    type: 'personName',
    what: 'PER',
    form: 'germeval',
    wanted: among('PER'),
    right: among('PER', 'PERderiv', 'PERpart'),
    note: 'news and encyclopaedia, outer labels',
  },
  {
    type: 'personName',
    what: 'slots of persons, without names of practices',
    form: 'sgd',
    wanted: (label, text) => personSlots(label) && !business.test(text),
    right: null,
    note: 'a slot with a word of business (dental, salon, ...) or "mom" names no person; artists and actors are not labelled',
  },
  {
    type: 'personName',
    what: 'slots of persons, all values',
    form: 'sgd',
    wanted: personSlots,
    right: null,
    note: 'with the names of practices and salons, which are no persons and are not looked for',
  },
  {
    type: 'postalAddress',
    what: 'ADDRESS as labelled',
    form: 'presidio',
    wanted: among('ADDRESS'),
    right: among('ADDRESS', 'LOCATION'),
    note: 'labels are partly fragments of one address; each counts by itself',
  },
  {
    type: 'postalAddress',
    what: 'ADDRESS, fragments joined',
    form: 'presidio',
    wanted: among('ADDRESS'),
    right: among('ADDRESS', 'LOCATION'),
    note: 'labels with at most 40 characters between them count as one address, with what is between',
    areJoined: true,
  },
  {
    type: 'postalAddress',
    what: 'street_address, address',
    form: 'sgd',
    wanted: among('street_address', 'address'),
    right: placeSlots,
    note: 'found spans are right in any slot of a place; addresses outside of slots count as wrong',
  },
  {
    type: 'phone',
    what: 'phone_number',
    form: 'sgd',
    wanted: among('phone_number'),
    right: among('phone_number'),
    note: '',
  },
  {
    type: 'phone',
    what: 'PHONE_NUMBER',
    form: 'presidio',
    wanted: among('PHONE_NUMBER'),
    right: null,
    note: 'many templates hold numbers without a label',
  },
  { type: 'email', what: 'EMAIL_ADDRESS', form: 'presidio', wanted: among('EMAIL_ADDRESS'), right: null, note: '' },
  {
    type: 'iban',
    what: 'IBAN_CODE',
    form: 'presidio',
    wanted: among('IBAN_CODE'),
    right: among('IBAN_CODE'),
    note: '',
  },
  {
    type: 'card',
    what: 'CREDIT_CARD',
    form: 'presidio',
    wanted: among('CREDIT_CARD'),
    right: among('CREDIT_CARD'),
    note: '',
  },
  {
    type: 'us.ssn',
    what: 'US_SSN',
    form: 'presidio',
    wanted: among('US_SSN'),
    right: among('US_SSN'),
    note: '',
  },
  {
    type: 'ip',
    what: 'IP_ADDRESS',
    form: 'presidio',
    wanted: among('IP_ADDRESS'),
    right: among('IP_ADDRESS'),
    note: '',
  },
  {
    type: 'hint.payment',
    what: 'balance, account_balance',
    form: 'sgd',
    wanted: among('balance', 'account_balance'),
    right: null,
    note: 'salaries, cards and debts are not labelled',
  },
];

const mostBetween = 40;

/** The labels of one kind, joined where only a place name is between them. */
export function joinLabels(text: LabelledText, label: string): LabelledText {
  const joined: LabelledText['spans'] = [];
  for (const span of text.spans.filter((each) => each.label === label).sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start - last.end <= mostBetween) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return { text: text.text, spans: [...joined, ...text.spans.filter((each) => each.label !== label)] };
}
