import type { IncidentEventType } from '../../../../shared/contract/incidents/incident-events.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { WordValues } from '../../open-words.ts';
import { showDay } from '../show-moment.ts';
import { isText, type IncidentWords } from './words.ts';

type Entry = OutputOf<'incidents.get'>['timeline'][number];

/** What happened, in a sentence; a comment in its own words. What has none is called by its name. */
export function sayEvent({ type, details, text }: Entry, words: IncidentWords): string {
  if (type === 'commented') return text ?? words.say('event.commentGone');
  const id = `event.${variantOf(type, details)}`;
  if (!isText(id)) return type;
  const values: WordValues = {};
  for (const [field, value] of Object.entries(details)) {
    values[field] = write(words, type, field, value);
    if (field === 'note' || field === 'reasons') values['hasNote'] = value === '' || value === null ? 'no' : 'yes';
    if (Array.isArray(value)) values['count'] = value.length;
  }
  return words.say(id, values);
}

/** A moment is set, corrected or taken back; a measure is new or changed. */
function variantOf(type: string, { before, after, isNew }: Record<string, unknown>): string {
  if (type === 'momentSet' && after === null) return 'momentTaken';
  if (type === 'momentSet' && before !== null) return 'momentCorrected';
  return type === 'measureSaved' && isNew === false ? 'measureChanged' : type;
}

const groups: Record<string, string> = {
  origin: 'origin',
  moment: 'moment',
  event: 'clockEvent',
  level: 'severity',
  subject: 'subject',
  channel: 'channel',
  kind: 'communicationKind',
  type: 'notificationType',
  standing: 'standing',
};

/** What the names of values mean in entries of one kind. */
const groupsOf: Partial<Record<IncidentEventType, Record<string, string>>> = {
  phaseSet: { before: 'phase', after: 'phase' },
  changed: { fields: 'factField' },
  taskChanged: { fields: 'taskField', state: 'taskState' },
};

function write(words: IncidentWords, type: string, field: string, value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((each) => write(words, type, field, each)).join(', ');
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return words.moment(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(words.language, value);
  const group = (groupsOf as Record<string, Record<string, string>>)[type]?.[field] ?? groups[field];
  return group === undefined ? value : words.name(group, value);
}
