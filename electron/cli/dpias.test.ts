import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/open-terminal.ts';

let terminal: Terminal;
let id: string;

beforeAll(async () => {
  terminal = await openTerminal({ name: 'max', role: 'decisionMaker' });
});
afterAll(() => terminal?.close());

const find = async () => (await terminal.call('records.dpias.list')).dpias[0]!;

describe('an impact assessment from a terminal', () => {
  it('begins with the threshold, before any bot is connected', async () => {
    const { questions } = await terminal.call('records.dpias.questions');
    const criteria = questions.filter(({ weight }) => weight === 'criterion').slice(0, 2);
    const threshold = Object.fromEntries(criteria.map(({ key }) => [key, { answer: 'yes' as const }]));
    const fields = { name: 'Beratungsbot', threshold, residualRisk: 'high' as const };
    ({ id } = await terminal.call('records.dpias.save', { fields }));
    expect(await find()).toMatchObject({ state: 'threshold', thresholdOutcome: 'required' });
    await terminal.call('records.dpias.settleThreshold', { id, isRequired: true, reason: 'Zwei Kriterien' });
    expect((await find()).state).toBe('assessing');
  });

  it('is decided after the advice, and goes to the authority where a high risk remains', async () => {
    const decision = { id, isAccepted: true, function: 'Geschäftsführung', reason: 'Abgewogen' };
    expect(await terminal.problemOf('records.dpias.decide', decision)).toBe('dpia.adviceNeeded');
    await terminal.call('records.dpias.advise', { id, text: 'Bitte die Aufsichtsbehörde fragen.' });
    await terminal.signIn('max');
    await terminal.call('records.dpias.decide', decision);
    expect(await find()).toMatchObject({ state: 'consulting', decision: { by: 'Person max' } });
    const asked = { id, submittedOn: '2026-09-01', authority: 'LDI NRW' };
    expect(await terminal.call('records.dpias.consult', asked)).toEqual({ id, dueOn: '2026-10-27' });
  });

  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ] as const)('is exported as %s, as is the one of Custos itself', async (format, start) => {
    for (const which of [id, null]) {
      const to = path.join(terminal.folder, `${which ?? 'custos'}.${format}`);
      expect(await terminal.call('records.dpias.export', { id: which, format, to })).toEqual({ path: to });
      expect(readFileSync(to, 'latin1').slice(0, start.length)).toBe(start);
    }
  });

  it('has the advice log beside it, and the own record of Custos', async () => {
    const question = { subject: 'Bot', question: 'Darf er starten?', askedBy: 'Produkt', askedOn: '2026-11-01' };
    const asked = await terminal.call('records.advice.ask', question);
    await terminal.signIn('dpo');
    await terminal.call('records.advice.give', { id: asked.id, advice: 'Erst nach der Konsultation.' });
    await terminal.signIn('max');
    await terminal.call('records.advice.settle', { id: asked.id, outcome: 'followed' });
    expect((await terminal.call('records.advice.list')).advice).toMatchObject([
      { number: asked.number, outcome: 'followed', advisedBy: 'Dana Probst', outcomeBy: 'Person max' },
    ]);
    expect((await terminal.call('records.ownRecord')).fields.software).toBe('Custos');
  });
});
