import { listFormRules } from '../../../../shared/rules/breach/form/form.ts';
import type { FormFacts } from '../../../../shared/rules/breach/form/condition.ts';
import { isAfter72Hours } from '../../../../shared/rules/breach/form/late-notification.ts';
import { readForm, type FormReading } from '../../../../shared/rules/breach/form/read-form.ts';
import type { NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { standingTime, type IncidentRow } from '../incident-rows.ts';
import type { Language } from '../../open-words.ts';
import { findAuthority, languageFor, noAuthority } from './named-authority.ts';
import {
  findPrevious,
  listNotifications,
  readSent,
  readTyped,
  type NamedAuthority,
  type NotificationRow,
  type SentNotification,
} from './notification-rows.ts';
import { isIncomplete } from './prefill/notification.ts';
import { prefill } from './prefill/prefill.ts';
import type { FormValue, PrefillEntry } from './prefill/prefill-entry.ts';
import { isInEea, readKnown } from './read-known.ts';

/** A notification as it stands, or as it left. */
export interface Notification {
  row: NotificationRow;
  values: NotificationValues;
  typed: NotificationValues;
  prefilled: PrefillEntry[];
  facts: FormFacts;
  authority: NamedAuthority;
  /** In which it is written. */
  language: Language;
  previous: { row: NotificationRow; sent: SentNotification } | null;
}

/** These say what this notification is, not what is known of the breach. */
const ofItself = [3, 4, 5, 6];

/** @param at for which the delay is judged, by the clock of the incident; left out: now */
export function readNotification(
  context: Pick<Context, 'register' | 'now'>,
  incident: IncidentRow,
  row: NotificationRow,
  at = standingTime(incident, context.now()),
): Notification {
  const { register } = context;
  const previous = readPrevious(register, row);
  const sent = readSent(row);
  if (sent) return { ...sent, row, previous };
  const language = languageFor(row.authority_id);
  const typed = readTyped(row);
  const known = readKnown(register, {
    incident,
    row,
    isIncomplete: isIncomplete(row.type, typed[4]),
    previous: previous?.row ?? null,
    language,
  });
  const prefilled = startFrom(previous, prefill(known));
  const values = { ...Object.fromEntries(prefilled.map(({ number, value }) => [number, value])), ...typed };
  const { defaultRegime } = readController(register, incident.controller_id);
  const facts = { isEstablishedInEea: isInEea(defaultRegime), isAfter72Hours: isAfter72Hours(values, at) };
  const authority = findAuthority(row.authority_id) ?? noAuthority;
  return { row, values, typed, prefilled, facts, authority, language, previous };
}

/** What the form shows of it. @param language of labels and conditions */
export function readFields({ values, facts }: Notification, language: Language): FormReading {
  return readForm({ values, facts, language });
}

function readPrevious(register: RegisterReader, row: NotificationRow): Notification['previous'] {
  if (row.type === 'initial') return null;
  const previous = findPrevious(listNotifications(register, row.incident_id), row);
  const sent = previous && readSent(previous);
  return previous && sent ? { row: previous, sent } : null;
}

/**
 * A follow-up says what was said before, also where somebody typed something else than was known then, until more is
 * known: a fact that changed since goes before. What was left open before is not said again.
 */
function startFrom(previous: Notification['previous'], now: ReadonlyMap<number, PrefillEntry>): PrefillEntry[] {
  if (!previous) return [...now.values()];
  const { sent, row } = previous;
  const before = new Map(sent.prefilled.map((entry) => [entry.number, entry]));
  return listFormRules().flatMap(({ number }): PrefillEntry[] => {
    const entry = now.get(number);
    const said = sent.values[number];
    const wasOpen =
      sent.typed[number] === undefined && before.get(number)?.sources.some(({ id }) => id === 'from.open');
    const isNews = entry !== undefined && !isSame(entry.value, before.get(number)?.value);
    if (ofItself.includes(number) || said === undefined || wasOpen || isNews) return entry ? [entry] : [];
    return [{ number, value: said, sources: [{ id: 'from.previous', values: { at: row.sent_at! } }] }];
  });
}

function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
