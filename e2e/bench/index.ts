import { cpus } from 'node:os';
import { chooseQueries } from './choose-queries.ts';
import { openPair } from './content-pair.ts';
import { loadReferenceDialogues } from './load-dialogues.ts';
import { measureIngest } from './measure-ingest.ts';
import { measureSearch } from './measure-search.ts';
import { createRandom, round, shuffle } from './statistics.ts';

const data = loadReferenceDialogues();
if (!data) throw new Error('no data');
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const random = createRandom(11);

say(`${data.messages} messages: ingest in random order`);
const shuffledPair = await openPair();
const randomOrder = await measureIngest(shuffledPair, shuffle(data.conversations, random));
await shuffledPair.close();
say(JSON.stringify(randomOrder));

say('ingest in the order of time');
const pair = await openPair();
const chronological = await measureIngest(pair, data.conversations);
say(JSON.stringify(chronological));
const search: Record<string, unknown> = {};
for (const [kind, queries] of Object.entries(chooseQueries(data.conversations, random))) {
  search[kind] = await measureSearch(pair, queries);
  say(`${kind} ${JSON.stringify(search[kind])}`);
}
const megabytes = { encrypted: round(pair.encrypted.bytes() / 1e6, 1), plain: round(pair.plain.bytes() / 1e6, 1) };
await pair.close();

const versions = { electron: process.versions['electron'] ?? null, node: process.versions.node };
console.log(
  JSON.stringify(
    {
      data: { source: data.source, conversations: data.conversations.length, messages: data.messages, megabytes },
      machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', ...versions },
      ingest: { chronological, randomOrder },
      search,
    },
    null,
    2,
  ),
);
