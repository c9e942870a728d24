import type { IncidentEventType } from '../../../../shared/contract/incidents/incident-events.ts';
import type { Format } from '../../../lib/format.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text, Values } from '../../../lib/use-text.ts';
import type { Incident } from '../case/incident.ts';

export type TimelineEntry = Pick<Incident['timeline'][number], 'type' | 'details' | 'text'>;

/**
 * What happened, in a sentence; a comment in its own words. Words of the contract are translated, moments and days
 * written as such. An entry this window knows no sentence for is shown by its name: better than nothing.
 */
export function describeIncidentEvent(
  text: Text,
  format: Format,
  { type, details, text: comment }: TimelineEntry,
): string {
  if (type === 'commented') return comment ?? text('incidents.event.commentGone');
  const id = `incidents.event.${variantOf(type, details)}`;
  if (!isMessageId(id)) return type;
  const values: Values = {};
  for (const [name, value] of Object.entries(details)) {
    values[name] = write(text, format, type, name, value);
    if (name === 'note' || name === 'reasons') values['hasNote'] = value === '' || value === null ? 'no' : 'yes';
    if (Array.isArray(value)) values['count'] = value.length;
  }
  return text(id, values);
}

/** A moment is set, corrected or taken back; a measure is new or changed. */
function variantOf(type: string, { before, after, isNew }: Record<string, unknown>): string {
  if (type === 'momentSet' && after === null) return 'momentTaken';
  if (type === 'momentSet' && before !== null) return 'momentCorrected';
  return type === 'measureSaved' && isNew === false ? 'measureChanged' : type;
}

const prefixes: Record<string, string> = {
  origin: 'incidents.origin',
  moment: 'incidents.moment',
  event: 'incidents.clockEvent',
  level: 'incidents.severity',
  subject: 'incidents.subject',
  channel: 'incidents.channel',
  kind: 'incidents.communicationKind',
  type: 'incidents.notificationType',
  standing: 'incidents.standing',
};

/** What the names of values mean in entries of one kind. */
const prefixesOf: Partial<Record<IncidentEventType, Record<string, string>>> = {
  phaseSet: { before: 'incidents.phase', after: 'incidents.phase' },
  changed: { fields: 'incidents.factField' },
  taskChanged: { fields: 'incidents.taskField', state: 'incidents.taskState' },
};

function write(text: Text, format: Format, type: string, name: string, value: unknown): string | number {
  if (typeof value === 'number') return name === 'score' ? format.number(value) : value;
  if (Array.isArray(value)) return value.map((each) => write(text, format, type, name, each)).join(', ');
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.dateTime(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  const prefix = (prefixesOf as Record<string, Record<string, string>>)[type]?.[name] ?? prefixes[name];
  const id = `${prefix}.${value}`;
  return prefix !== undefined && isMessageId(id) ? text(id) : value;
}
