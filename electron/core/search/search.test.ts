import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyFields } from '../../../shared/contract/retention/policies.ts';
import { storeCase } from '../requests/testing/store-case.ts';
import { computingTime } from '../testing/computing-time.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { workOutside } from '../testing/work-outside.ts';
import { inRegister, type OpenVault } from '../vault/index.ts';

let test: TestCore;
let caseId: string;
let incidentId: string;
beforeAll(async () => {
  test = await openTestCore();
  const opened = await test.call('requests.open', {
    kind: 'erasure',
    receivedAt: new Date().toISOString(),
    person: { name: 'Jörg Größler', email: 'jg@example.org', address: 'Weg 1' },
  });
  caseId = opened.id;
  await test.call('requests.draftLetter', { id: caseId, kind: 'acknowledgement' });
  incidentId = (await test.call('incidents.open', { isDrill: false, facts: { title: 'Schlüssel im Protokoll' } })).id;
  await test.call('records.save', { fields: { name: 'Schadensmeldung', businessFunction: 'Vertrieb Köln' } });
  await test.call('processors.save', { fields: { name: 'Müller Hosting GmbH', country: 'DE' } });
  await addPerson(test, 'auditor');
  await addPerson(test, 'reviewer');
}, 60_000);
afterAll(() => test.dispose());

/** In force at a chatbot system. */
function storePolicy({ register }: OpenVault, name: string): void {
  const controller = register.get(inRegister.selectFrom('controller').select('id'))!;
  const fields = policyFields.parse({
    name,
    backendId: uuidv7(),
    purpose: 'Beantwortung von Fragen',
    period: { amount: 90, unit: 'days' },
    reason: 'Rückfragen kommen in den ersten Wochen.',
    legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO',
    owner: 'Kundenservice',
    reviewOn: '2027-06-30',
  });
  const created = { created_by: '', created_at: 0 };
  register.write((writer) => {
    writer.run(
      inRegister.insertInto('backend').values({
        id: fields.backendId,
        controller_id: controller.id,
        connector: 'open-admin-api',
        name: 'System',
        base_url: 'https://system.example',
        is_sample: 0,
        state: 'active',
        allows_private: 0,
        ...created,
      }),
    );
    writer.run(
      inRegister.insertInto('retention_policy').values({
        id: uuidv7(),
        backend_id: fields.backendId,
        fields: JSON.stringify(fields),
        state: 'active',
        changed_at: 0,
        ...created,
      }),
    );
  });
}

async function find(query: string): Promise<string[]> {
  const { groups, unread } = await test.call('search.everything', { query });
  expect(unread).toEqual([]);
  return groups.flatMap(({ domain, hits }) => hits.map(({ title }) => `${domain}: ${title}`));
}

describe('the search over everything', () => {
  it('finds each thing by its number and words, whatever their case and accents', async () => {
    expect(await find('grossler')).toContain('requests: Jörg Größler');
    expect(await find('JOERG')).toContain('requests: Jörg Größler');
    expect(await find('jg@EXAMPLE')).toEqual(['requests: Jörg Größler']);
    expect(await find('schluessel')).toEqual(['incidents: Schlüssel im Protokoll']);
    expect(await find('koln')).toEqual(['records: Schadensmeldung']);
    expect(await find('v-0001')).toContain('records: Schadensmeldung');
    expect(await find('hosting muller')).toEqual(['processors: Müller Hosting GmbH']);
    expect(await find('zzzz qqqq')).toEqual([]);
  });

  it('finds a letter by what it says, and leads to its case', async () => {
    const { groups } = await test.call('search.everything', { query: 'Eingang Löschung' });
    const letters = groups.find(({ domain }) => domain === 'letters');
    expect(letters?.hits).toHaveLength(1);
    expect(letters?.hits[0]).toMatchObject({ detail: 'Eingangsbestätigung', opens: { what: 'request', id: caseId } });
    const { groups: english } = await test.call('search.everything', { query: 'schlussel', language: 'en' });
    expect(english[0]?.hits[0]?.opens).toEqual({ what: 'incident', id: incidentId, botId: null });
  });

  it('finds what is decided and advised: assessments, advice, policies, holds and reviews', async () => {
    await test.call('records.dpias.save', {
      fields: { name: 'Sprachassistent', description: 'Liest Zählerstände vor' },
    });
    const asked = { askedBy: 'Vertrieb', askedOn: '2026-11-02' };
    await test.call('records.advice.ask', {
      subject: 'Anrufe',
      question: 'Dürfen wir Zählerstände speichern?',
      ...asked,
    });
    await test.call('retention.holds.set', {
      scope: { kind: 'search', query: 'Zähler' },
      reason: 'Streit um Zählerstände',
      owner: 'Recht',
      dates: { endsOn: null, reviewOn: '2027-01-31' },
    });
    await workOutside(test, async (vault) => {
      storePolicy(vault, 'Zählerstände');
      await vault.contentWriter.write([
        {
          sql: `INSERT INTO review_set (id, kind, name, plan, state, created_by, created_at)
            VALUES (?, 'messages', 'Zählerstände im Mai', '{}', 'open', '', 0)`,
          rows: [[uuidv7()]],
        },
      ]);
    });
    expect((await find('zaehlerstaende')).toSorted()).toEqual([
      'advice: Anrufe',
      'dpias: Sprachassistent',
      'holds: Streit um Zählerstände',
      'policies: Zählerstände',
      'reviews: Zählerstände im Mai',
    ]);
    await switchTo(test, 'reviewer');
    expect((await find('zaehlerstaende')).toSorted()).toEqual([
      'holds: Streit um Zählerstände',
      'policies: Zählerstände',
      'reviews: Zählerstände im Mai',
    ]);
    await switchToOwner(test);
  });

  it('names holds in force to whoever is asked to wipe the content', async () => {
    const wiping = test.call('vault.wipeContent', {});
    await expect(wiping).rejects.toMatchObject({
      details: { effects: [{ code: 'contentWiped' }, { code: 'heldContentWiped', values: { holds: 1 } }] },
    });
  });

  it('says nothing of the words to the log, and is no entry there', async () => {
    const before = (await test.call('audit.list', {})).entries.length;
    await find('größler');
    expect((await test.call('audit.list', {})).entries).toHaveLength(before);
    expect(test.logLines.join('\n')).not.toMatch(/größler/i);
  });

  it('finds nothing that a role may not list', async () => {
    await switchTo(test, 'auditor');
    expect(await find('grossler')).toEqual([]);
    expect(await find('schluessel')).toEqual([]);
    expect(await find('mueller')).toEqual(['processors: Müller Hosting GmbH']);
    await switchTo(test, 'reviewer');
    expect(await find('grossler')).not.toEqual([]);
    expect(await find('mueller')).toEqual([]);
    await switchToOwner(test);
  });

  it('refuses less than two letters', async () => {
    expect(await problemCode(test.call('search.everything', { query: ' a ' }))).toBe('input.invalid');
  });
});

it('takes little time over ten thousand cases, letters and processors', async () => {
  const body = 'Sehr geehrte Damen und Herren, wir haben Ihren Antrag erhalten. '.repeat(30);
  await workOutside(test, async (vault) => {
    await storeCase(vault, { id: uuidv7() });
    const ids = Array.from({ length: 10_000 }, () => uuidv7());
    const like = vault.register.get(inRegister.selectFrom('request').selectAll().limit(1))!;
    const other = vault.register.get(inRegister.selectFrom('processor').selectAll().limit(1))!;
    vault.register.write((register) => {
      for (const [index, id] of ids.entries()) {
        register.run(inRegister.insertInto('request').values({ ...like, id, number: `M-${index}`, same_as: null }));
        const fields = JSON.stringify({ ...(JSON.parse(other.fields) as object), name: `Dienst ${index}` });
        register.run(inRegister.insertInto('processor').values({ ...other, id, number: `M-${index}`, fields }));
      }
    });
    await vault.contentWriter.write([
      {
        sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
          VALUES (?, ?, '', '', '', '', '')`,
        rows: ids.map((id, index) => [id, `Person Nummer ${index}`]),
      },
      {
        sql: `INSERT INTO request_letter (id, request_id, kind, language, subject, body, created_at, created_by)
          VALUES (?, ?, 'acknowledgement', 'de', 'Antrag', ?, 0, '')`,
        rows: ids.map((id) => [id, id, body]),
      },
    ]);
  });
  const begun = [performance.now(), computingTime()] as const;
  expect(await find('zzzz qqqq')).toEqual([]);
  expect(computingTime() - begun[1]).toBeLessThan(5000);
  const { groups } = await test.call('search.everything', { query: 'nummer 77', limit: 5 });
  expect(groups).toMatchObject([{ domain: 'requests', hasMore: true }]);
  expect(groups[0]?.hits).toHaveLength(5);
}, 120_000);
