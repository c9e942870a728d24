import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { computingTimeOfAll } from '../../testing/computing-time.ts';
import { openTestContent } from '../../transcripts/testing/open-test-content.ts';
import { readAges } from './read-ages.ts';

const day = 86_400_000;
const count = 100_000;

it('100,000 conversations are read in one pass, fast enough for whoever opens the page', async () => {
  const content = await openTestContent();
  try {
    const bots = Array.from({ length: 10 }, () => uuidv7());
    const start = Date.parse('2024-01-01T00:00:00Z');
    await content.writer.write([
      {
        sql: `INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, last_message_id, message_count)
          VALUES (?, ?, 'b', ?, ?, ?, ?, 10)`,
        rows: Array.from({ length: count }, (_, index) => {
          const at = start + Math.floor((index * 700 * day) / count);
          return [index + 1, uuidv7(), bots[index % bots.length]!, `c${index}`, at, BigInt(at) * 1024n];
        }),
      },
    ]);
    const read = () => readAges(content.reader, { bots, kept: new Set([1, 2, 3]), categories: [], starts: new Map() });
    await read();
    const began = computingTimeOfAll();
    const cells = await read();
    const took = computingTimeOfAll() - began;
    expect(cells.reduce((sum, cell) => sum + cell.conversations, 0)).toBe(count);
    expect(cells.filter(({ isKept }) => isKept).reduce((sum, cell) => sum + cell.conversations, 0)).toBe(3);
    // Ten times what it may take.
    expect(took).toBeLessThan(3000);
  } finally {
    await content.close();
  }
}, 60_000);
