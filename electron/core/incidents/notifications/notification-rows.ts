import type { FormFacts } from '../../../../shared/rules/breach/form/condition.ts';
import { notificationValues, type NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';
import type { Language } from '../../open-words.ts';
import type { PrefillEntry } from './prefill/prefill-entry.ts';

export type NotificationRow = RegisterTables['incident_notification'];

export interface NamedAuthority {
  id: string;
  name: string;
  email: string | null;
  breachForm: string | null;
}

/** Everything as it left. */
export interface SentNotification {
  values: NotificationValues;
  typed: NotificationValues;
  prefilled: PrefillEntry[];
  facts: FormFacts;
  /** Mandatory fields that were empty. */
  missing: number[];
  authority: NamedAuthority;
  language: Language;
}

/** Newest first. */
export function listNotifications(register: RegisterReader, incidentId: string): NotificationRow[] {
  return register.all(
    inRegister
      .selectFrom('incident_notification')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

/** @throws Problem incident.notificationUnknown */
export function requireNotification(register: RegisterReader, incidentId: string, id: string): NotificationRow {
  const row = listNotifications(register, incidentId).find((each) => each.id === id);
  if (!row) throw new Problem('incident.notificationUnknown');
  return row;
}

/** @throws Problem incident.notificationUnknown, incident.alreadySent */
export function requireDraft(register: RegisterReader, incidentId: string, id: string): NotificationRow {
  const row = requireNotification(register, incidentId, id);
  if (row.sent !== null) throw new Problem('incident.alreadySent');
  return row;
}

export function readTyped({ typed }: NotificationRow): NotificationValues {
  return notificationValues.parse(JSON.parse(typed));
}

export function readSent({ sent }: NotificationRow): SentNotification | null {
  return sent === null ? null : (JSON.parse(sent) as SentNotification);
}

/** The newest that left before this one, to the same authority. */
export function findPrevious(rows: readonly NotificationRow[], row: NotificationRow): NotificationRow | null {
  const before = rows
    .filter((each) => each.id !== row.id && each.sent_at !== null && each.authority_id === row.authority_id)
    .filter((each) => row.sent_at === null || each.sent_at! < row.sent_at)
    .toSorted((one, other) => other.sent_at! - one.sent_at! || (one.id < other.id ? 1 : -1));
  return before[0] ?? null;
}
