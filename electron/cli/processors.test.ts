import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/open-terminal.ts';

let terminal: Terminal;
let hostId: string;
let modelId: string;

beforeAll(async () => {
  terminal = await openTerminal({ name: 'cora', role: 'compliance' });
});
afterAll(() => terminal?.close());

describe('processors from a terminal', () => {
  it('are entered with those they engage, and no chain leads back', async () => {
    await terminal.signIn('cora');
    const host = { name: 'Betrieb GmbH', country: 'DE', reviewOn: '2000-01-01' };
    ({ id: hostId } = await terminal.call('processors.save', { fields: host }));
    const model = { name: 'Modell Inc.', country: 'US', role: 'subProcessor' as const };
    expect(await terminal.problemOf('processors.save', { fields: model })).toBe('processor.engagerNeeded');
    const fields = { ...model, engagedBy: [hostId] };
    ({ id: modelId } = await terminal.call('processors.save', { fields }));
    expect(await terminal.problemOf('processors.save', { id: hostId, fields: { ...host, engagedBy: [modelId] } })).toBe(
      'processor.leadsBack',
    );
    expect((await terminal.call('processors.chain')).nodes).toMatchObject([
      { id: hostId, depth: 0, isThirdCountry: false, isSafeguarded: true },
      { id: modelId, depth: 1, parentId: hostId, isThirdCountry: true, isSafeguarded: false },
    ]);
  });

  it('are safeguarded once it is said how', async () => {
    const transfers = [{ country: 'US', safeguard: 'standardContractualClauses' as const, document: 'SCC' }];
    const fields = {
      name: 'Modell Inc.',
      country: 'US',
      role: 'subProcessor' as const,
      engagedBy: [hostId],
      transfers,
    };
    await terminal.call('processors.save', { id: modelId, fields });
    expect((await terminal.call('processors.chain')).nodes[1]).toMatchObject({ id: modelId, isSafeguarded: true });
  });

  it('are sent a questionnaire, and what is overdue is named', async () => {
    const to = path.join(terminal.folder, 'questions.docx');
    const dates = { sentOn: '2026-01-01', dueOn: '2026-02-01' };
    const input = { processorId: hostId, ...dates, format: 'docx' as const, to };
    const { id } = await terminal.call('processors.questionnaires.send', input);
    expect(existsSync(to)).toBe(true);
    const due = async () =>
      (await terminal.call('processors.due')).items.map(({ kind, isOverdue }) => [kind, isOverdue]);
    expect(await due()).toEqual([
      ['review', true],
      ['questionnaire', true],
    ]);
    const answers = { training: { answer: 'Nein', isFine: true } };
    await terminal.call('processors.questionnaires.answer', { id, answeredOn: '2026-01-20', answers });
    expect(await due()).toEqual([['review', true]]);
    expect(
      (await terminal.call('processors.questionnaires.list', { processorId: hostId })).questionnaires,
    ).toMatchObject([{ id, answers }]);
  });

  it('end with a reason, and the log holds what was done', async () => {
    await terminal.call('processors.retire', { id: modelId, note: 'Vertrag gekündigt' });
    expect((await terminal.call('processors.list')).processors.map(({ number }) => number)).toEqual(['AV-0001']);
    await terminal.signIn('dpo');
    expect(await terminal.call('audit.verify')).toMatchObject({ intact: true });
  });
});
