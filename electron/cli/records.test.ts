import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { addChatbot, openTerminal, type Terminal } from './testing/open-terminal.ts';

let server: TestServer;
let terminal: Terminal;
let botId: string;
let recordId: string;

beforeAll(async () => {
  server = await startTestServer();
  terminal = await openTerminal({ name: 'max', role: 'decisionMaker' });
  const backendId = await addChatbot(terminal, { baseUrl: server.baseUrl, token: testToken });
  const { bots } = await terminal.call('backends.bots', { backendId });
  botId = bots.find(({ name }) => name === 'A')!.id;
});
afterAll(async () => {
  await terminal?.close();
  await server?.close();
});

const drift = async (status: 'open' | 'accepted' | 'fixed') =>
  (await terminal.call('findings.list', { rule: 'recordDiffers', botId, status })).findings;

describe('records of processing from a terminal', () => {
  it('are proposed from a bot and what is known of it', async () => {
    await terminal.call('records.compare', {});
    expect((await drift('open')).map(({ outcome }) => outcome)).toEqual(['botWithoutRecord']);
    const { fields } = await terminal.call('records.propose', { botId, entry: 'support-bot', language: 'de' });
    expect(fields).toMatchObject({
      name: 'Beantwortung von Kundenanfragen durch einen Chatbot',
      software: 'Kundenchat',
    });
    const data = fields.data.map((category) => ({ ...category, erasureDays: 1 }));
    const saved = await terminal.call('records.save', { fields: { ...fields, data } });
    expect(saved.number).toBe('V-0001');
    recordId = saved.id;
  });

  it('come into force with the word of a second person, to exactly what was written', async () => {
    expect(await terminal.problemOf('records.release', { id: recordId })).toBe('approval.needed');
    expect(await terminal.callAgreed('records.release', { id: recordId })).toEqual({ id: recordId, revision: 1 });
    const { state, revisions } = await terminal.call('records.get', { id: recordId });
    expect(state).toBe('released');
    expect(revisions).toMatchObject([{ revision: 1, releasedBy: 'Dana Probst', approvedBy: 'Person max' }]);
    expect(await terminal.problemOf('checks.setBot', { botId, profile: { retentionDays: 30 } })).toBe('record.inForce');
  });

  it('differ from what is there until that is decided', async () => {
    await terminal.call('records.compare', {});
    expect((await drift('fixed')).map(({ outcome }) => outcome)).toEqual(['botWithoutRecord']);
    const [finding] = (await drift('open')).filter(({ outcome }) => outcome === 'keptLonger');
    expect(finding).toMatchObject({ details: { record: 'V-0001', statedDays: 1 } });
    await terminal.call('findings.decide', { ids: [finding!.id], status: 'accepted', note: 'wird gelöscht' });
    await terminal.call('records.compare', {});
    expect(await drift('accepted')).toMatchObject([{ id: finding!.id, note: 'wird gelöscht' }]);
  });
});
