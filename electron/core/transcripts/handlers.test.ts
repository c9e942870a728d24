import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/test-core.ts';

const reason = { purpose: 'review' };

describe('what the log keeps of searching and reading', () => {
  let test: TestCore;
  beforeAll(async () => {
    test = await openTestCore();
  });
  afterAll(() => test.dispose());

  it('is a keyed hash of the words, equal for equal words, and never the words', async () => {
    const words = 'mustermann@ geheimeswort';
    for (const text of [words, '  MUSTERMANN@   geheimeswort ', 'anderes'])
      await test.call('transcripts.search', { text, reason });
    const { entries } = await test.call('audit.list', { limit: 10 });
    const searches = entries.filter(({ procedure }) => procedure === 'transcripts.search');
    expect(searches).toHaveLength(3);
    const hashes = searches.map(({ refs }) => refs['query']);
    expect(hashes[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(hashes).size).toBe(2);
    expect(JSON.stringify(entries)).not.toMatch(/mustermann|geheimeswort|anderes/i);
    expect(searches[0]?.refs).toMatchObject({ hits: 0, total: 0, hasFrom: false });
  });

  it('has no hash where no words were given', async () => {
    await test.call('transcripts.search', { reason, from: '2025-01-01T00:00:00Z' });
    const { entries } = await test.call('audit.list', { limit: 1 });
    expect(entries[0]?.refs).toMatchObject({ query: null, hasFrom: true });
  });
});
