import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchModel } from '../sample/store/switch-model.ts';
import { firstInstant, startTestServer, testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { addChatbot, openTerminal, type Terminal } from './testing/open-terminal.ts';

let server: TestServer;
let terminal: Terminal;
let botId: string;

beforeAll(async () => {
  server = await startTestServer();
  switchModel(server.store, 'linde-7b', firstInstant);
  terminal = await openTerminal({ name: 'max', role: 'compliance' });
  const backendId = await addChatbot(terminal, { baseUrl: server.baseUrl, token: testToken });
  const { bots } = await terminal.call('backends.bots', { backendId });
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 180_000);
afterAll(async () => {
  await terminal?.close();
  await server?.close();
});

describe('the register of bots from a terminal', () => {
  it('says what a bot does and answers with, and finds a model that is not entered', async () => {
    // Whatever started by itself after the sync has found it, or this does.
    await terminal.call('bots.compare', {});
    const [bot] = (await terminal.call('bots.observe', { botId })).bots;
    expect(bot).toMatchObject({ conversations: 20, models: [{ model: 'linde-7b', messages: 20, isEntered: false }] });
    const { findings } = await terminal.call('findings.list', { rule: 'modelNotEntered', botId });
    expect(findings).toMatchObject([{ status: 'open', details: { model: 'linde-7b', since: '2026-03-02' } }]);
  });

  it('takes what is declared, and an entered model is no finding any more', async () => {
    await terminal.call('bots.save', { botId, fields: { purpose: 'Fragen zu Bestellungen', capability: 'faqOnly' } });
    const version = { provider: 'Lindenhof', model: 'Linde 7B', since: '2026-03-01', approvedBy: 'IT-Leitung' };
    await terminal.call('bots.addVersion', { botId, version });
    await terminal.call('bots.compare', {});
    const { findings } = await terminal.call('findings.list', { rule: 'modelNotEntered', botId });
    expect(findings.map(({ status }) => status)).toEqual(['fixed']);
    const bot = (await terminal.call('bots.list', {})).bots.find((each) => each.botId === botId);
    expect(bot).toMatchObject({ isEntered: true, versions: [version], recordIds: [] });
  });

  it('writes the privacy sheet for publication', async () => {
    const to = path.join(terminal.folder, 'sheet');
    const { path: file, missing } = await terminal.call('bots.exportSheet', {
      botId,
      format: 'html',
      language: 'en',
      to,
    });
    expect(readFileSync(file, 'utf8')).toContain('Fragen zu Bestellungen');
    expect(missing).toContain('record');
    expect(missing).not.toContain('purpose');
  });
});
