import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../../shared/contract/transcripts.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';

const reason = { purpose: 'request' };
let test: TestCore;
let conversationId: string;

beforeAll(async () => {
  test = await openTestCore({ sampleShare: 0.1 });
  const { id } = await test.call('backends.addSample');
  await test.finish('backends.sync', id);
  const { hits } = await test.call('transcripts.search', { reason, text: 'IBAN', limit: 200 });
  conversationId = hits.find(({ masks }) => masks.some(({ type }) => type === 'iban'))!.conversationId;
}, 180_000);
afterAll(() => test.dispose());

const place = (name: string): string => path.join(test.folder, name);
const write = (to: string | undefined, format: ExportFormat, isMasked: boolean) =>
  test.call('transcripts.export', { conversationId, reason, format, isMasked, ...(to !== undefined && { to }) });

describe('a transcript that leaves the vault', () => {
  it('needs a second person, masked or not, who is told which it is', async () => {
    for (const isMasked of [true, false]) {
      const problem = await write(place('none.csv'), 'csv', isMasked).catch((error: unknown) => error);
      const code = isMasked ? 'transcriptExportedMasked' : 'transcriptExported';
      expect(problem).toMatchObject({ code: 'approval.needed', details: { effects: [{ code }] } });
    }
  });

  it('is masked unless asked for otherwise, and says so', async () => {
    await test.call('approvals.setMode', { mode: 'onePerson' });
    await write(place('masked.json'), 'json', true);
    await write(place('open.json'), 'json', false);
    const [masked, open] = ['masked.json', 'open.json'].map((name) => readFileSync(place(name), 'utf8')) as [
      string,
      string,
    ];
    expect(JSON.parse(masked)).toMatchObject({ format: 'custos-transcript/1', isMasked: true, conversationId });
    expect(masked).toMatch(/•{8,}/);
    expect(open).toMatch(/[A-Z]{2}\d{2}[ \d]{12,}/);
    expect(open).not.toContain('•');
  });

  it('has one row per message in a table', async () => {
    const { messages, path: file } = await write(place('table.csv'), 'csv', true);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeffat,role,text\r\n')).toBe(true);
    expect(text.match(/^\d{4}-\d\d-\d\dT/gm)).toHaveLength(messages);
  });

  it('overwrites nothing, needs a place, and leaves a log entry without a word of it', async () => {
    expect(await problemCode(write(place('table.csv'), 'csv', true))).toBe('export.exists');
    expect(await problemCode(write(undefined, 'csv', true))).toBe('export.placeNeeded');
    const { entries } = await test.call('audit.list', { procedure: 'transcripts.export' });
    expect(entries.map(({ phase }) => phase)).toContain('failed');
    expect(entries[0]?.refs).toMatchObject({ conversationId, onePersonMode: true });
    expect(JSON.stringify(entries)).not.toContain(test.folder);
  });
});
