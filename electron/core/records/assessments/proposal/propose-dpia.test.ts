import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFields } from '../../../../../shared/contract/records/fields.ts';
import { addDialogue, firstInstant, minute } from '../../../../sample/testing/start-test-server.ts';
import { openRetentionTest, type RetentionTest } from '../../../retention/testing/retention-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../../../testing/people.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { workOutside } from '../../../testing/work-outside.ts';
import { inRegister } from '../../../vault/index.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let retention: RetentionTest;
let botId: string;

beforeAll(async () => {
  retention = await openRetentionTest();
  const { bots } = await retention.test.call('backends.bots', {});
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 60_000);
afterAll(() => retention.dispose());

const propose = async (language: 'de' | 'en' = 'de') =>
  (await retention.test.call('records.dpias.propose', { botId, language })).fields;

describe('a proposed assessment', () => {
  it('says of a bot of which little is known only that little', async () => {
    const fields = await propose();
    expect(fields).toMatchObject({ name: 'Folgenabschätzung A', botIds: [botId], recordId: null, purposes: '' });
    expect(fields.description).toContain('läuft auf dem Chatbot-System „Kundenchat“');
    expect(fields.description).toContain(german['description.none']);
    expect(fields.answers['retention']).toBe(german['retention.none']);
    expect(fields.answers['model']).toBeUndefined();
    expect([fields.risks, fields.measures, fields.residualRisk]).toEqual([[], [], null]);
    expect(await problemCode(retention.test.call('records.dpias.propose', { botId: unknown }))).toBe('bot.unknown');
  });

  it('counts conversations, each once for a kind of data, however often it occurs in it', async () => {
    const before = await readCounts();
    const { store } = retention.server;
    addDialogue(store, 'twice', firstInstant, ['ich bin anna1@example.de', 'Gut.', 'oder anna2@example.de', 'Gut.']);
    addDialogue(store, 'once', firstInstant + minute, ['ich bin anna3@example.de', 'Gut.']);
    addDialogue(store, 'none', firstInstant + 2 * minute, ['Guten Tag', 'Guten Tag.']);
    await retention.test.finish('backends.sync', retention.backendId);
    const { jobId } = await retention.test.call('findings.rescan', {});
    await retention.test.waitForJob(jobId);
    expect(await readCounts()).toEqual({ total: before.total + 3, contact: before.contact + 2 });
    expect((await propose()).threshold['largeScale']).toMatchObject({ answer: 'open' });
  });

  it('takes over what the bot is declared to do, its policies, its processors and its record', async () => {
    const { test, backendId } = retention;
    await test.call('checks.setBot', {
      botId,
      profile: { purpose: 'Auskunft', legalBasis: 'contract', retentionDays: 90, isAutomatedDecision: true },
    });
    await retention.activate({ botId, name: 'Kundenfragen', period: { amount: 1, unit: 'days' } });
    await test.call('processors.save', {
      fields: { name: 'Modell Inc.', country: 'US', backendIds: [backendId], contract: { reference: 'AVV 9' } },
    });
    const declared = await propose();
    expect(declared).toMatchObject({
      purposes: 'Auskunft',
      threshold: { automatedDecision: { answer: 'yes' } },
      answers: {
        lawfulness: 'Art. 6 Abs. 1 Buchst. b DSGVO',
        retention: 'Löschregel „Kundenfragen“ in Kraft: 1 Tag ab der letzten Nachricht\nErklärt: 90 Tage',
        recipients:
          'AV-0001 Modell Inc. (Vereinigte Staaten), Vertrag: AVV 9; Drittländer: Vereinigte Staaten; ohne Garantie in Kraft',
      },
    });
    await addRecord();
    expect(await propose()).toMatchObject({
      recordId: '01a2037a-8817-7445-962b-000000000001',
      purposes: 'Beratung',
      threshold: { sensitiveData: { answer: 'yes' }, vulnerable: { answer: 'yes' } },
      answers: {
        lawfulness: 'Beratung: Art. 6 Abs. 1 Buchst. a DSGVO, Art. 9 Abs. 2 Buchst. a DSGVO',
        model: german['training.no'],
      },
      measures: [{ name: 'Zugriff nach Rollen', description: 'Zugriff nach Rollen', isDone: false }],
    });
  });

  it('counts nothing for whoever may not read content', async () => {
    await addPerson(retention.test, 'auditor');
    await switchTo(retention.test, 'auditor');
    expect(await readCounts()).toEqual({ total: 0, contact: 0 });
    expect((await propose()).description).toContain('Kundenchat');
    await switchToOwner(retention.test);
    expect((await readCounts()).total).toBeGreaterThan(0);
  });

  it('can be stored as it is, and then belongs to the bot', async () => {
    const { id } = await retention.test.call('records.dpias.save', { fields: await propose() });
    expect((await retention.test.call('records.dpias.list', { botId })).dpias.map((each) => each.id)).toEqual([id]);
  });

  it('has the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});

/** As the proposal says it in English. */
async function readCounts(): Promise<{ total: number; contact: number }> {
  const { description, answers } = await propose('en');
  const find = (text: string | undefined, pattern: RegExp): number => Number(pattern.exec(text ?? '')?.[1] ?? 0);
  return {
    total: find(description, /^(\d+) of its conversations are in the vault/m),
    contact: find(answers['data'], /^Contact data: detected in (\d+) of/m),
  };
}

async function addRecord(): Promise<void> {
  const fields = recordFields.parse({
    name: 'Chat',
    botIds: [botId],
    purposes: [{ name: 'Beratung', legalBases: ['consent'], article9: ['a'] }],
    subjects: ['patients'],
    data: [{ category: 'health', description: 'Angaben zur Gesundheit' }],
    measures: [{ kind: 'accessControl', description: 'Zugriff nach Rollen' }],
    trainsModels: 'no',
  });
  await workOutside(retention.test, ({ register }) =>
    register.write((writer) => {
      const { id: controllerId } = register.get(inRegister.selectFrom('controller').select('id'))!;
      writer.run(
        inRegister.insertInto('processing_record').values({
          id: '01a2037a-8817-7445-962b-000000000001',
          controller_id: controllerId,
          number: 'V-0001',
          draft: JSON.stringify(fields),
          created_by: 'u',
          created_at: 0,
          changed_at: 0,
        }),
      );
    }),
  );
}
