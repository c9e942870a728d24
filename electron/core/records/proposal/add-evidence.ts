import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { mostDays, nominalDays } from '../../retention/index.ts';
import operator from '../catalogue/operator.json' with { type: 'json' };
import type { BotEvidence } from '../drift/find-drift.ts';
import type { LinkedProcessor } from '../evidence/read-processors.ts';
import type { Draft } from './draft.ts';

type Category = RecordFields['data'][number];

/** The system by its own name and whoever runs it, in the place of what the catalogue calls them. */
export function addSystem(draft: Draft, { system }: BotEvidence, processors: readonly LinkedProcessor[]): void {
  draft.set('software', nameOf(system), 'backend');
  const generic = Object.values(operator);
  const kept = draft.fields.recipients.filter(({ name }) => !generic.includes(name));
  const purpose = draft.fields.recipients.find(({ name }) => generic.includes(name))?.purpose ?? '';
  const known: RecordFields['recipients'] =
    processors.length === 0
      ? [{ name: nameOf(system), kind: 'processor', processorId: null, purpose }]
      : processors.map(({ id, name, services }) => ({
          name,
          kind: 'processor',
          processorId: id,
          purpose: (services || purpose).slice(0, 300),
        }));
  draft.fields = { ...draft.fields, recipients: [...known, ...kept] };
  for (const index of known.keys()) draft.say(`recipients.${index}`, 'backend');
  const transfers = processors.flatMap(({ name, transfers: of }) =>
    of.map(({ country, safeguard, document, on }) => ({ to: name, country, safeguard, document, on })),
  );
  if (transfers.length > 0) draft.set('transfers', transfers, 'backend');
}

/** Beside the system, as many as fit, each whole. */
export function addModels(draft: Draft, models: readonly string[]): void {
  const software = models.reduce((sum, model) => {
    const longer = `${sum}; ${model}`;
    return longer.length <= 300 ? longer : sum;
  }, draft.fields.software);
  draft.set('software', software, 'backend');
}

/** Where those that run the system are and process. */
export function addLocation(draft: Draft, processors: readonly LinkedProcessor[], language: 'de' | 'en'): void {
  if (draft.fields.location !== '' || processors.length === 0) return;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const places = processors.map(
    ({ name, countries }) => `${name}: ${countries.map((each) => names.of(each)).join(', ')}`,
  );
  draft.set('location', places.join('\n').slice(0, 4000), 'backend');
}

/** What was seen beside what the catalogue expects, and the languages people write in. */
export function addData(draft: Draft, { categories, languages, conversations }: BotEvidence): void {
  const seen = new Map(categories.map(({ category, conversations: count }) => [category, count]));
  if (conversations > 0) seen.set('conversationContent', conversations);
  const known = new Set(draft.fields.data.map(({ category }) => category));
  const added = [...seen.keys()].filter((category) => !known.has(category));
  const none = { description: '', erasure: '', erasureDays: null };
  const data: Category[] = [...draft.fields.data, ...added.map((category) => ({ category, ...none }))];
  draft.fields = { ...draft.fields, data };
  for (const [index, { category }] of data.entries())
    if (seen.has(category)) draft.say(`data.${index}`, 'transcripts', seen.get(category) ?? null);
    else draft.say(`data.${index}`, 'catalogue');
  if (languages.length === 0) return;
  draft.set(
    'languages',
    languages.map(({ language }) => language),
    'transcripts',
  );
  draft.say(
    'languages',
    'transcripts',
    languages.reduce((sum, language) => sum + language.conversations, 0),
  );
}

/** The longest of the policies in force, or what was declared. Periods that begin with a contract's end have no days. */
export function addPeriods(draft: Draft, { policies }: BotEvidence, declared: number | null): void {
  const general = policies.filter(({ start, categories }) => start === 'lastMessage' && categories.length === 0);
  const [longest] = general.toSorted((one, other) => mostDays(other.period) - mostDays(one.period));
  if (policies.length > 0)
    draft.set(
      'policyIds',
      policies.map(({ id }) => id),
      'policies',
    );
  const days = longest ? nominalDays(longest.period) : declared;
  if (days === null) return;
  draft.fields = { ...draft.fields, data: draft.fields.data.map((each) => ({ ...each, erasureDays: days })) };
  for (const index of draft.fields.data.keys())
    draft.say(`data.${index}.erasureDays`, longest ? 'policies' : 'profile');
}

function nameOf({ name, title }: BotEvidence['system']): string {
  return (name || title).slice(0, 200);
}
