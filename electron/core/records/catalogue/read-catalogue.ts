import type { OutputOf } from '../../../../shared/contract/index.ts';
import { recordFields } from '../../../../shared/contract/records/fields.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import human from './hr-assistant.json' with { type: 'json' };
import knowledge from './internal-knowledge-bot.json' with { type: 'json' };
import lead from './lead-bot.json' with { type: 'json' };
import improvement from './model-improvement.json' with { type: 'json' };
import support from './support-bot.json' with { type: 'json' };
import voice from './voice-bot.json' with { type: 'json' };

type Entry = OutputOf<'records.catalogue'>['entries'][number];
type Language = 'de' | 'en';

const entries: readonly { key: string; title: Entry['title']; fields: unknown }[] = [
  support,
  human,
  lead,
  voice,
  knowledge,
  improvement,
];

export function readCatalogue(language: Language): Entry[] {
  return entries.map(({ key, title, fields }) => ({ key, title, fields: recordFields.parse(pick(fields, language)) }));
}

/** @throws Problem record.entryUnknown */
export function requireEntry(key: string, language: Language): Entry {
  const found = readCatalogue(language).find((entry) => entry.key === key);
  if (!found) throw new Problem('record.entryUnknown');
  return found;
}

/** Texts are there in both languages, side by side. */
function pick(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => pick(each, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('de' in value && 'en' in value) return value[language];
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pick(each, language)]));
}
