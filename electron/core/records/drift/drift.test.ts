import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../../shared/contract/records/fields.ts';
import { addDialogue, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import { openRetentionTest, type RetentionTest } from '../../retention/testing/retention-fixture.ts';

const day = 86_400_000;

let vault: RetentionTest;
let bots: Record<string, string>;
beforeEach(async () => {
  vault = await openRetentionTest();
  vault.offset.ms = firstInstant + 100 * day - Date.now();
  bots = Object.fromEntries((await call('backends.bots', {})).bots.map(({ name, id }) => [name, id]));
}, 60_000);
afterEach(() => vault.dispose());

const call: RetentionTest['test']['call'] = (name, input) => vault.test.call(name, input);

async function compare() {
  const { jobId } = await call('records.compare', {});
  return (await vault.test.waitForJob(jobId)).result;
}

async function found(outcome: string) {
  const { findings } = await call('findings.list', { rule: 'recordDiffers', limit: 500 });
  return findings.filter((finding) => finding.outcome === outcome);
}

async function release(changes: Partial<RecordInput>, id?: string): Promise<string> {
  const fields: RecordInput = {
    name: 'Kundenservice-Bot',
    purposes: [{ name: 'Beantwortung von Fragen', legalBases: ['contract'] }],
    subjects: ['customers'],
    data: [{ category: 'conversationContent', erasureDays: 365 }],
    recipients: [{ name: 'Kundenchat', kind: 'processor' }],
    ...changes,
  };
  const saved = await call('records.save', { fields, ...(id !== undefined && { id }) });
  await call('records.release', { id: saved.id });
  return saved.id;
}

async function say(index: number, words: string): Promise<void> {
  addDialogue(vault.server.store, `said-${index}`, firstInstant + 10 * day + index * minute, [words, 'Gut.']);
}

describe('records and what is there', () => {
  it('have a finding for a bot without a record, which a release settles', async () => {
    await compare();
    expect(new Set((await found('botWithoutRecord')).map(({ botId }) => botId))).toEqual(
      new Set([bots['A'], bots['B']]),
    );
    await release({ botIds: [bots['A']!, bots['B']!] });
    expect(await compare()).toMatchObject({ fixed: 2 });
    expect((await found('botWithoutRecord')).map(({ status }) => status)).toEqual(['fixed', 'fixed']);
  });

  it('have one for data that was seen, with its messages, which stays decided until much more of it is seen', async () => {
    await release({ botIds: [bots['A']!, bots['B']!] });
    await say(0, 'Meine IBAN ist DE89370400440532013000');
    await vault.test.finish('backends.sync', vault.backendId);
    await compare();
    const [finding] = (await found('categoryNotDeclared')).filter(({ details }) => details['category'] === 'payment');
    expect(finding).toMatchObject({ status: 'open', details: { record: 'V-0001', category: 'payment' } });
    expect(finding!.evidence).toHaveLength(1);
    await call('findings.decide', { ids: [finding!.id], status: 'rejected', note: 'Testdaten' });
    const after = async (times: number, from: number) => {
      for (let index = from; index < from + times; index++) await say(index, 'IBAN DE89370400440532013000 bitte');
      await vault.test.finish('backends.sync', vault.backendId);
      await compare();
      return (await found('categoryNotDeclared')).find(({ id }) => id === finding!.id)!;
    };
    expect(await after(2, 1)).toMatchObject({ status: 'rejected', details: { conversations: 1 } });
    expect(await after(12, 3)).toMatchObject({ status: 'open', note: '', details: { conversations: 15 } });
    expect(JSON.stringify(await found('categoryNotDeclared'))).not.toContain('DE8937');
  });

  it('have one for conversations older than the record says, and are compared again when it changes', async () => {
    const id = await release({ botIds: [bots['A']!], data: [{ category: 'contact', erasureDays: 30 }] });
    await compare();
    expect(await found('keptLonger')).toMatchObject([{ botId: bots['A'], severity: 'high', status: 'open' }]);
    await release({ botIds: [bots['A']!], data: [{ category: 'contact', erasureDays: 365 }] }, id);
    await compare();
    expect(await found('keptLonger')).toMatchObject([{ status: 'fixed' }]);
  });

  it('have one about no bot for a record that names none', async () => {
    const id = await release({ botIds: [] });
    await compare();
    const [finding] = await found('recordWithoutBot');
    expect(finding).toMatchObject({ botId: null, details: { record: 'V-0001', recordId: id, bots: 0 } });
    await call('findings.decide', { ids: [finding!.id], status: 'accepted' });
    await call('records.retire', { id, note: 'entfallen' });
    await compare();
    expect(await found('recordWithoutBot')).toMatchObject([{ status: 'fixed' }]);
  });

  it('change nothing when they are compared again', async () => {
    await release({ botIds: [bots['A']!] });
    await compare();
    expect(await compare()).toEqual({ changed: 0, opened: 0, fixed: 0 });
  });

  it('are shown side by side', async () => {
    const id = await release({ botIds: [bots['A']!], data: [{ category: 'contact', erasureDays: 30 }] });
    const { bots: shown } = await call('records.evidence', { botId: bots['A']! });
    expect(shown).toMatchObject([{ botId: bots['A'], recordId: id, conversations: 20, declaredDays: 30 }]);
  });
});
