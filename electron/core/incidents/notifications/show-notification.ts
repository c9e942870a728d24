import type { OutputOf } from '../../../../shared/contract/index.ts';
import { isEmpty } from '../../../../shared/rules/breach/form/condition.ts';
import type { Language } from '../../open-words.ts';
import { displayValue } from './display-value.ts';
import type { PrefillEntry } from './prefill/prefill-entry.ts';
import { saySource } from './prefill/prefill-entry.ts';
import { wordsOf, type Words } from './prefill/words.ts';
import { readFields, type Notification } from './read-notification.ts';

type Shown = OutputOf<'incidents.notification'>;

/** @param zone IANA time zone in which moments are told */
export function showNotification(notification: Notification, language: Language, zone: string): Shown {
  const { row, values, authority } = notification;
  const words = wordsOf(language, zone);
  const { fields, missing, invalid } = readFields(notification, language);
  const prefilled = new Map(notification.prefilled.map((entry) => [entry.number, entry]));
  return {
    type: row.type,
    authority,
    fields: fields.map((field) => ({
      ...field,
      ...describeOrigin(notification, prefilled.get(field.number), field, words),
    })),
    values,
    missing,
    invalid,
    changedSince: listChanges(notification, fields, words),
    isSent: row.sent_at !== null,
  };
}

function describeOrigin(
  { typed, values }: Notification,
  entry: PrefillEntry | undefined,
  { number }: { number: number },
  words: Words,
): Pick<Shown['fields'][number], 'origin' | 'derivedFrom'> {
  const derivedFrom = entry ? entry.sources.map((source) => saySource(source, words)).join('; ') : null;
  // Of what was typed, where its value would come from otherwise: the way back.
  if (typed[number] !== undefined) return { origin: 'typed', derivedFrom };
  if (!entry || isEmpty(values[number])) return { origin: 'empty', derivedFrom: null };
  return { origin: 'prefilled', derivedFrom };
}

/** What is said otherwise than before, as far as it is shown. */
function listChanges(
  { previous, values, row }: Notification,
  fields: Shown['fields'] | ReturnType<typeof readFields>['fields'],
  words: Words,
): Shown['changedSince'] {
  if (!previous || row.type === 'initial') return [];
  return fields.flatMap(({ number, isShown }) => {
    const before = displayValue(number, previous.sent.values[number], words);
    const now = isShown ? displayValue(number, values[number], words) : '';
    return before === now ? [] : [{ number, before, now }];
  });
}
