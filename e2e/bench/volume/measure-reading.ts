import { inContent, type ContentReader } from '../../../electron/core/vault/index.ts';
import { readConversation, searchMessages } from '../../../electron/core/transcripts/index.ts';
import type { ContentPair } from '../content-pair.ts';
import { compare, type Compared } from './compare.ts';

const pages = 60;
const opened = 200;

/** All conversations, page by page as the list asks for them. */
export function measurePaging(pair: ContentPair): Promise<Compared> {
  const cursors = { encrypted: null as string | null, plain: null as string | null };
  return compare(pages, async (kind) => {
    const { cursor } = await searchMessages(pair[kind].reader, {
      sort: 'newest',
      limit: 50,
      cursor: cursors[kind] ?? undefined,
    });
    cursors[kind] = cursor;
  });
}

/** Conversations from anywhere, each with its neighbours, masked. */
export async function measureOpening(pair: ContentPair, random: () => number): Promise<Compared> {
  const [encrypted, plain] = [await pick(pair.encrypted.reader), await pick(pair.plain.reader)];
  const ids = { encrypted, plain };
  const chosen = Array.from({ length: opened }, () => Math.floor(random() * encrypted.length));
  return compare(opened, (kind, turn) =>
    readConversation(pair[kind].reader, { conversationId: ids[kind][chosen[turn]!] ?? '', unmask: 'none' }),
  );
}

/** In the same order in both: by when they were stored. */
async function pick(content: ContentReader): Promise<string[]> {
  const rows = await content.all(inContent.selectFrom('conversation').select('id').orderBy('key'));
  return rows.map(({ id }) => id);
}
