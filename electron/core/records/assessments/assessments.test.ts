import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guidedQuestions, thresholdQuestions } from '../../../../shared/rules/dpia/questions.ts';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import german from './document/texts.de.json' with { type: 'json' };
import english from './document/texts.en.json' with { type: 'json' };
import { dpiaCalls } from './testing/dpia-calls.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
  await addPerson(test, 'decisionMaker', 'max');
});
afterAll(() => test.dispose());

const { save, find, settle, advise, decide, consult, advised } = dpiaCalls(() => test);

describe('an assessment', () => {
  it('starts before there is a bot, with its number and its threshold', async () => {
    const { id, number } = await save();
    expect(number).toBe('DSFA-0001');
    expect(await find(id)).toMatchObject({
      state: 'threshold',
      thresholdOutcome: 'required',
      openQuestions: thresholdQuestions.length - 1,
      fields: { botIds: [], name: 'Beratungsbot' },
      advice: null,
      decision: null,
      consultation: null,
    });
    expect((await test.call('records.dpias.list', { botId: unknown })).dpias).toEqual([]);
  });

  it('is settled as needed or not with a reason; other answers ask again', async () => {
    const { id } = await save();
    expect(await problemCode(test.call('records.dpias.settleThreshold', { id, isRequired: false, reason: ' ' }))).toBe(
      'dpia.reasonNeeded',
    );
    await settle(id, false);
    expect(await find(id)).toMatchObject({ state: 'notRequired', fields: { thresholdReason: 'So ist es.' } });
    expect(await problemCode(advise(id))).toBe('dpia.notAssessing');
    await save({ thresholdReason: 'So ist es.', description: 'Anders gesagt.' }, id);
    expect((await find(id)).state).toBe('notRequired');
    await save({ threshold: {} }, id);
    expect((await find(id)).state).toBe('threshold');
  });

  it('is advised on before it is decided, and needs its residual risk', async () => {
    const { id } = await save({ residualRisk: null });
    await settle(id);
    expect((await find(id)).openQuestions).toBe(thresholdQuestions.length - 1 + guidedQuestions.length - 1);
    expect(await problemCode(decide(id))).toBe('dpia.adviceNeeded');
    await advise(id);
    expect(await find(id)).toMatchObject({ state: 'advised', advice: { text: 'Vertretbar.', by: 'Dana Probst' } });
    expect(await problemCode(advise(id))).toBe('dpia.notAssessing');
    expect(await problemCode(decide(id))).toBe('dpia.residualRiskNeeded');
  });

  it('is advised on by the officer and decided by the decision-maker', async () => {
    const { id } = await save();
    await settle(id);
    await switchTo(test, 'max');
    expect(await problemCode(advise(id))).toBe('permission.denied');
    await switchToOwner(test);
    await advise(id);
    await switchTo(test, 'max');
    await decide(id);
    expect(await find(id)).toMatchObject({
      state: 'accepted',
      decision: { isAccepted: true, function: 'Geschäftsführung', by: 'Person max' },
    });
    await switchToOwner(test);
  });

  it('loses advice and decision when its text changes, and the log says so', async () => {
    const id = await advised();
    await decide(id);
    await save({ thresholdReason: 'So ist es.' }, id);
    expect(await find(id)).toMatchObject({ state: 'accepted', advice: { text: 'Vertretbar.' } });
    await save({ thresholdReason: 'So ist es.', description: 'Der Bot kündigt nun auch Verträge.' }, id);
    expect(await find(id)).toMatchObject({ state: 'assessing', advice: null, decision: null });
    const { entries } = await test.call('audit.list', { procedure: 'records.dpias.save' });
    expect(entries[0]!.refs).toMatchObject({ dpiaId: id, takesBackAdvice: true, takesBackDecision: true });
    expect(await problemCode(decide(id))).toBe('dpia.adviceNeeded');
  });

  it('is removed as long as nobody advised on it, and no other gets its number', async () => {
    const { id, number } = await save();
    await test.call('records.dpias.remove', { id });
    expect(await find(id)).toBeUndefined();
    expect((await save()).number).not.toBe(number);
    const kept = await advised();
    expect(await problemCode(test.call('records.dpias.remove', { id: kept }))).toBe('dpia.settled');
  });

  it('knows its questions, bots and records', async () => {
    expect(await problemCode(save({ answers: { weather: 'x' } }))).toBe('dpia.questionUnknown');
    expect(await problemCode(save({ threshold: { data: { answer: 'yes' } } }))).toBe('dpia.questionUnknown');
    expect(await problemCode(save({ botIds: [unknown] }))).toBe('bot.unknown');
    expect(await problemCode(save({ recordId: unknown }))).toBe('record.unknown');
    expect(await problemCode(save({}, unknown))).toBe('dpia.unknown');
    const { questions } = await test.call('records.dpias.questions', {});
    expect(questions).toHaveLength(thresholdQuestions.length + guidedQuestions.length);
  });
});

describe('the document of an assessment', () => {
  const write = (id: string, format: 'pdf' | 'docx', language: 'de' | 'en', name: string) =>
    test.call('records.dpias.export', { id, format, language, to: path.join(test.folder, name) });

  it('says all that was answered and settled, and what was not compared with its source', async () => {
    const id = await advised({ residualRisk: 'high' });
    await decide(id);
    await consult(id);
    const { path: file } = await write(id, 'docx', 'de', 'dsfa.docx');
    const paragraphs = await readDocx(readFileSync(file));
    const said = paragraphs.map(({ text }) => text);
    for (const line of [
      'Namen und Vertragsnummern',
      'Vertretbar.',
      'Falsche Auskunft',
      'mittel / hoch',
      'bis 31. Dezember 2026',
    ])
      expect(said).toContain(line);
    expect(said).toContain('Antwort bis (acht Wochen): 28. Dezember 2026');
    const all = said.join('\n');
    for (const { question } of [...thresholdQuestions, ...guidedQuestions]) expect(all).toContain(question.de);
    expect(all).toMatch(/nicht mit der Veröffentlichung verglichen: .*WP 248/);
    expect(await problemCode(write(id, 'docx', 'de', 'dsfa.docx'))).toBe('export.exists');
  });

  it('says what was withdrawn, why, and whether the authority took longer', async () => {
    const id = await advised({ residualRisk: 'high' });
    await save({ residualRisk: 'high', description: 'Der Bot kündigt nun auch.' }, id, 'Neue Funktion');
    await advise(id, 'Nur mit Rückfrage.');
    await decide(id);
    await consult(id, { extension: { toldOn: '2026-11-20', reason: 'Umfang' } });
    const { path: file } = await write(id, 'docx', 'en', 'withdrawn.docx');
    const said = (await readDocx(readFileSync(file))).map(({ text }) => text).join('\n');
    for (const line of [
      english['withdrawn.textChanged'],
      'Neue Funktion',
      'Vertretbar.',
      'Nur mit Rückfrage.',
      'Umfang',
    ])
      expect(said).toContain(line);
    expect(said).toContain('Answer by (fourteen weeks): 5 February 2027');
    expect(said).toContain('told on 20 November 2026, within one month');
    expect(said).toContain('extension told within one month');
  });

  it('is written as PDF in English, without what an unneeded assessment does not have', async () => {
    const { id } = await save();
    await settle(id, false);
    const { path: file } = await write(id, 'pdf', 'en', 'dpia.pdf');
    const squeeze = (text: string) => text.normalize().replace(/[\s\u00ad-]/g, '');
    const said = squeeze((await readPdf(readFileSync(file))).pages.join(''));
    expect(said).toContain(squeeze(english['state.notRequired']));
    expect(said).not.toContain(squeeze(english['decision.none']));
  });

  it('has the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});
