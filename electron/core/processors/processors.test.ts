import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { recordFields } from '../../../shared/contract/records/fields.ts';
import { processorQuestions } from '../../../shared/rules/processors/questionnaire.ts';
import { readDocx } from '../documents/testing/read-docx.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { workOutside } from '../testing/work-outside.ts';
import { inRegister } from '../vault/index.ts';

type Fields = InputOf<'processors.save'>['fields'];

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
/** In Berlin it is the 27th already. */
const now = Date.parse('2026-11-26T23:30:00Z');
let test: TestCore;
let backendId: string;

beforeAll(async () => {
  test = await openTestCore({ now: () => now });
  ({ id: backendId } = await test.call('backends.add', {
    connector: 'langgraph',
    name: 'Kundenchat',
    baseUrl: 'https://chatbot.example',
    credentials: { apiKey: 'k' },
  }));
});
afterAll(() => test.dispose());

const save = (fields: Partial<Fields> = {}, id?: string) =>
  test.call('processors.save', { fields: { name: 'Modell GmbH', country: 'DE', ...fields }, ...(id && { id }) });
const find = async (id: string) =>
  (await test.call('processors.list', { includeRetired: true })).processors.find((each) => each.id === id)!;

describe('a processor', () => {
  it('gets a number for good, and says what its contract leaves open', async () => {
    const { id, number } = await save();
    expect(number).toBe('AV-0001');
    expect((await save()).number).toBe('AV-0002');
    const items = { a: { answer: 'yes', note: '' }, b: { answer: 'partly', note: 'nur im Anhang' } } as const;
    expect(await save({ contract: { reference: 'AVV', items } }, id)).toEqual({ id, number });
    expect((await find(id)).openItems).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it('is tied to systems, organisations and processors that the vault knows', async () => {
    expect(await problemCode(save({ backendIds: [unknown] }))).toBe('backend.unknown');
    expect(await problemCode(save({ engagedBy: [unknown] }))).toBe('processor.unknown');
    expect(await problemCode(save({}, unknown))).toBe('processor.unknown');
    const other = await test.call('controllers.add', { name: 'Tochter AG' });
    const { id: theirs } = await test.call('processors.save', {
      controllerId: other.id,
      fields: { name: 'x', country: 'DE' },
    });
    expect(await problemCode(save({ role: 'subProcessor', engagedBy: [theirs] }))).toBe('processor.unknown');
    expect((await find(theirs)).number).toBe('AV-0001');
  });

  it('that others engage names them, and no chain leads back', async () => {
    expect(await problemCode(save({ role: 'subProcessor' }))).toBe('processor.engagerNeeded');
    const { id: host } = await save();
    const { id: model } = await save({ role: 'subProcessor', engagedBy: [host] });
    const { id: log } = await save({ role: 'subProcessor', engagedBy: [model] });
    expect(await problemCode(save({ role: 'subProcessor', engagedBy: [log] }, host))).toBe('processor.leadsBack');
    expect(await problemCode(save({ role: 'subProcessor', engagedBy: [host] }, host))).toBe('processor.leadsBack');
    const { nodes, sources } = await test.call('processors.chain', {});
    expect(sources.map(({ isVerified }) => isVerified)).toEqual([false, false]);
    expect(nodes.filter(({ id }) => [host, model, log].includes(id))).toMatchObject([
      { id: host, depth: 0, parentId: null },
      { id: model, depth: 1, parentId: host },
      { id: log, depth: 2, parentId: model },
    ]);
  });

  it('that has ended stays to be read, and is neither changed nor in the chain', async () => {
    const { id } = await save();
    await test.call('processors.retire', { id, note: 'Vertrag gekündigt' });
    expect(await find(id)).toMatchObject({ isRetired: true });
    expect((await test.call('processors.list', {})).processors.some((each) => each.id === id)).toBe(false);
    expect((await test.call('processors.chain', {})).nodes.some((each) => each.id === id)).toBe(false);
    expect(await problemCode(save({}, id))).toBe('processor.retired');
    expect(await problemCode(test.call('processors.retire', { id, note: 'x' }))).toBe('processor.retired');
  });

  it('is proposed from a chatbot system without guessing a country', async () => {
    const { fields } = await test.call('processors.propose', { backendId });
    expect(fields).toEqual({
      name: 'LangGraph / LangSmith Deployment',
      services: 'Kundenchat',
      backendIds: [backendId],
    });
    expect(await problemCode(test.call('processors.propose', { backendId: unknown }))).toBe('backend.unknown');
  });

  it('knows the records that name it, in force or in draft, until they end', async () => {
    const { id } = await save({ country: 'US', backendIds: [backendId] });
    const recipients = [{ name: 'x', kind: 'processor' as const, processorId: id }];
    const fields = JSON.stringify(recordFields.parse({ name: 'Chat', recipients }));
    const without = JSON.stringify(recordFields.parse({ name: 'Chat' }));
    await workOutside(test, ({ register }) => {
      const controllerId = register.get(inRegister.selectFrom('controller').select('id').orderBy('created_at'))!.id;
      register.write((registerWriter) => {
        const add = (recordId: string, draft: string | null, revisions: string[], retiredAt: number | null = null) => {
          const times = { created_by: 'u', created_at: 0, changed_at: 0 };
          registerWriter.run(
            inRegister.insertInto('processing_record').values({
              id: recordId,
              controller_id: controllerId,
              number: recordId,
              draft,
              retired_at: retiredAt,
              ...times,
            }),
          );
          for (const [index, text] of revisions.entries())
            registerWriter.run(
              inRegister.insertInto('record_revision').values({
                record_id: recordId,
                revision: index + 1,
                fields: text,
                note: '',
                released_by: 'u',
                released_at: 0,
              }),
            );
        };
        add('01a2037a-8817-7445-962b-000000000001', fields, []);
        add('01a2037a-8817-7445-962b-000000000002', null, [without, fields]);
        add('01a2037a-8817-7445-962b-000000000003', without, [fields, without]);
        add('01a2037a-8817-7445-962b-000000000004', fields, [fields], 1);
      });
    });
    const recordIds = ['01a2037a-8817-7445-962b-000000000001', '01a2037a-8817-7445-962b-000000000002'];
    expect((await find(id)).recordIds).toEqual(recordIds);
    expect((await test.call('processors.chain', {})).nodes.find((node) => node.id === id)).toMatchObject({
      recordIds,
      backendIds: [backendId],
      isThirdCountry: true,
      isSafeguarded: false,
    });
  });

  it('falls due by the day of its organisation', async () => {
    const { id } = await save({ reviewOn: '2026-11-26' });
    const { items } = await test.call('processors.due', { withinDays: 0 });
    expect(items.filter(({ processorId }) => processorId === id)).toMatchObject([
      { kind: 'review', on: '2026-11-26', isOverdue: true },
    ]);
  });
});

describe('a questionnaire', () => {
  it('asks in both languages for each point of Art. 28(3), with its article', async () => {
    const { questions } = await test.call('processors.questionnaires.questions', {});
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    for (const letter of 'abcdefgh')
      expect(
        questions.some(({ source }) => source.match(new RegExp(`28\\(3\\)\\(${letter}\\)|\\(3\\)\\(${letter}\\)`))),
      ).toBe(true);
    expect(questions.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['training', 'logRetention', 'subProcessors', 'deletionReach', 'breaches', 'transfers']),
    );
    for (const { question, citation } of questions) {
      expect(question.de).toMatch(/\?|bei\.$/);
      expect(question.en).not.toBe(question.de);
      expect(citation.de).toContain('DSGVO');
    }
  });

  it('is written for sending, kept as sent, falls due, and is answered', async () => {
    const { id: processorId } = await save({ name: 'Fragen & Co', contract: { reference: 'AVV 12' } });
    const to = path.join(test.folder, 'fragen.docx');
    const dates = { sentOn: '2026-10-01', dueOn: '2026-10-31' };
    const sent = await test.call('processors.questionnaires.send', { processorId, ...dates, format: 'docx', to });
    expect(sent.path).toBe(to);
    const said = (await readDocx(readFileSync(to))).map(({ text }) => text).join('\n');
    for (const { question, citation } of processorQuestions) {
      expect(said).toContain(question.de);
      expect(said).toContain(citation.de);
    }
    expect(said).toContain('31. Oktober 2026');
    expect(said).toContain('AVV 12');
    const due = async () =>
      (await test.call('processors.due', { withinDays: 0 })).items.map(({ kind, processorId: of }) => [of, kind]);
    expect(await due()).toContainEqual([processorId, 'questionnaire']);
    const answers = { training: { answer: 'Nein', isFine: true } };
    const answered = { id: sent.id, answeredOn: '2026-11-20', assessment: 'In Ordnung' };
    expect(
      await problemCode(
        test.call('processors.questionnaires.answer', { ...answered, answers: { weather: { answer: 'x' } } }),
      ),
    ).toBe('processor.questionUnknown');
    await test.call('processors.questionnaires.answer', { ...answered, answers });
    expect((await test.call('processors.questionnaires.list', { processorId })).questionnaires).toEqual([
      { ...answered, processorId, ...dates, answers, earlier: [] },
    ]);
    expect(await due()).not.toContainEqual([processorId, 'questionnaire']);
  });

  it('is not answered before it was sent, and keeps what was recorded before it was corrected', async () => {
    const { id: processorId } = await save();
    const to = path.join(test.folder, 'corrected.docx');
    const sentOn = '2026-10-01';
    const { id } = await test.call('processors.questionnaires.send', { processorId, sentOn, format: 'docx', to });
    const answer = (answeredOn: string, said: string) =>
      test.call('processors.questionnaires.answer', {
        id,
        answeredOn,
        answers: { training: { answer: said, isFine: said === 'Nein' } },
        assessment: `Sagt ${said}`,
      });
    expect(await problemCode(answer('2026-09-30', 'Ja'))).toBe('processor.answeredBeforeSent');
    await answer(sentOn, 'Ja');
    await answer('2026-10-05', 'Nein');
    const [stored] = (await test.call('processors.questionnaires.list', { processorId })).questionnaires;
    expect(stored).toMatchObject({ answeredOn: '2026-10-05', assessment: 'Sagt Nein' });
    expect(stored!.earlier).toEqual([
      {
        answeredOn: sentOn,
        answers: { training: { answer: 'Ja', isFine: false } },
        assessment: 'Sagt Ja',
        recordedBy: 'Dana Probst',
        recordedAt: new Date(now).toISOString(),
      },
    ]);
    const { entries } = await test.call('audit.list', { procedure: 'processors.questionnaires.answer' });
    expect(JSON.stringify(entries)).not.toContain('Sagt');
  });

  it('is written as PDF in English, and not kept as sent where it could not be written', async () => {
    const { id: processorId } = await save();
    const to = path.join(test.folder, 'questions.pdf');
    const input = { processorId, sentOn: '2026-11-01', format: 'pdf', language: 'en', to } as const;
    await test.call('processors.questionnaires.send', input);
    const squeeze = (text: string) => text.normalize().replace(/[\s\u00ad-]/g, '');
    expect(squeeze((await readPdf(readFileSync(to))).pages.join(''))).toContain(
      squeeze('Are conversations, feedback or files'),
    );
    expect(await problemCode(test.call('processors.questionnaires.send', input))).toBe('export.exists');
    expect((await test.call('processors.questionnaires.list', { processorId })).questionnaires).toHaveLength(1);
    expect(
      await problemCode(
        test.call('processors.questionnaires.answer', { id: unknown, answeredOn: '2026-11-02', answers: {} }),
      ),
    ).toBe('processor.questionnaireUnknown');
  });
});
