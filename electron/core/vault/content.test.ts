import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDefect, toProblem } from '../problems.ts';
import { problemCode } from '../testing/test-core.ts';
import { ContentConnection } from './content.ts';
import { inContent } from './query-builder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-content-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('a connection that closes does not read what still waits', async () => {
  const connection = await ContentConnection.open(path.join(folder, 'content.db'), { key: null });
  const slow = sql<{ n: number }>`WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300000)
    SELECT max(n) AS n FROM c`;
  const reads = Array.from({ length: 20 }, () =>
    problemCode(connection.all({ compile: () => slow.compile(inContent) })),
  );
  await connection.close();
  expect((await Promise.all(reads)).at(-1)).toBe('vault.locked');
  expect(await problemCode(connection.all({ compile: () => slow.compile(inContent) }))).toBe('vault.locked');
});

it('a defect in the worker can be found from its log line, which does not quote the statement', async () => {
  const connection = await ContentConnection.open(path.join(folder, 'content.db'), { key: null });
  const broken = sql`SELECT max(geheim`;
  const failure: unknown = await connection.all({ compile: () => broken.compile(inContent) }).catch((error) => error);
  const line = describeDefect(toProblem(failure));
  expect(line).toContain('content-worker');
  expect(line).not.toContain('geheim');
  await connection.close();
});
