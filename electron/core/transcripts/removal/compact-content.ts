import type { ContentWriter } from '../../vault/index.ts';
import { oneAtATime } from '../one-at-a-time.ts';

const indexes = ['message_fts', 'message_fragment_fts'];

/** Open readers delay the checkpoint; SQLite waits for each of them up to its time-out. */
const checkpointAttempts = 3;

/**
 * Makes deleted text unrecoverable from the database and its log: full-text blobs keep it until they are merged, pages
 * until the file is rewritten, and the write-ahead log until it is cut off.
 * @throws Error when a reader never let go, or an index does not agree with its table
 */
export function compactContent(writer: ContentWriter): Promise<void> {
  return oneAtATime(writer, async () => {
    await runOnIndexes(writer, 'optimize', 0);
    await writer.vacuum();
    await cutLog(writer);
    await runOnIndexes(writer, 'integrity-check', 1);
  });
}

async function runOnIndexes(writer: ContentWriter, command: string, rank: number): Promise<void> {
  await writer.write(
    indexes.map((index) => ({
      sql: `INSERT INTO ${index} (${index}, rank) VALUES (?, ?)`,
      rows: [[command, BigInt(rank)]],
    })),
  );
}

async function cutLog(writer: ContentWriter): Promise<void> {
  for (let attempt = 0; attempt < checkpointAttempts; attempt++) {
    const [result] = (await writer.pragma('wal_checkpoint(TRUNCATE)')) as { busy: number }[];
    if (result?.busy === 0) return;
  }
  throw new Error('a reader kept the write-ahead log from being cut off');
}
