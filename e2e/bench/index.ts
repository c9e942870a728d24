import { cpus, loadavg } from 'node:os';
import { chooseQueries } from './choose-queries.ts';
import { openPair, readSqliteVersion } from './content-pair.ts';
import { loadReferenceDialogues } from './load-dialogues.ts';
import { loadSampleDialogues } from './load-sample.ts';
import { measureIngest, type IngestFigures } from './measure-ingest.ts';
import { measureSearch, type SearchFigures } from './measure-search.ts';
import { runStart } from './run-start.ts';
import { createRandom, round, shuffle } from './statistics.ts';

/** Measures ingest, search and start, each against the same without what Custos adds. Prints JSON; progress on stderr. */
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const random = createRandom(11);
const data = loadReferenceDialogues() ?? loadSampleDialogues();
const loadBefore = loadavg()[0] ?? 0;

say(`${data.messages} messages: ingest in random order`);
const shuffled = await openPair();
const randomOrder = await measureIngest(shuffled, shuffle(data.conversations, random));
await shuffled.close();

say('ingest in the order of time');
const pair = await openPair();
const sqlite = await readSqliteVersion(pair.plain.reader);
const chronological: IngestFigures = await measureIngest(pair, data.conversations);
const megabytes = { encrypted: round(pair.encrypted.bytes() / 1e6, 1), plain: round(pair.plain.bytes() / 1e6, 1) };

const search: Record<string, SearchFigures> = {};
for (const [kind, queries] of Object.entries(chooseQueries(data.conversations, random))) {
  say(`search: ${kind}`);
  search[kind] = await measureSearch(pair, queries);
}
await pair.close();

say('start of the window');
const start = await runStart();

const { electron, node } = process.versions;
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', loadBefore: round(loadBefore) };
const described = { source: data.source, conversations: data.conversations.length, messages: data.messages, megabytes };
const report = {
  at: new Date().toISOString(),
  versions: { electron, node, sqlite, platform: `${process.platform}-${process.arch}` },
  machine,
  data: described,
  ingest: { unit: 'messages per second', chronological, randomOrder },
  search: { unit: 'milliseconds', page: 50, ...search },
  start: { unit: 'milliseconds to the unlock screen', ...(start as object) },
};
console.log(JSON.stringify(report, null, 2));
