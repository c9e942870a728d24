import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyCertificate } from '../../erasure/index.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';

let erasure: ErasureTest;
beforeEach(async () => {
  erasure = await openErasureTest({}, { worksAlone: false });
});
afterEach(() => erasure.dispose());

it('a certificate says what was observed and who agreed, names nobody concerned, and is checked without the vault', async () => {
  const { test, requestId: id } = erasure;
  await addPerson(test, 'decisionMaker');
  await erasure.run('requests.planErasure');
  const { id: planId } = await erasure.plan();
  const write = (format: 'pdf' | 'json', name: string) =>
    test.call('requests.certificate', { planId, format, language: 'en', to: path.join(test.folder, name) });
  expect(await problemCode(write('json', 'early.json'))).toBe('erasure.open');
  expect(await problemCode(test.call('requests.execute', { id, planId }))).toBe('approval.needed');
  const asked = { procedure: 'requests.execute', input: { id, planId }, note: 'complete' };
  const approval = await test.call('approvals.request', asked);
  expect(approval.effects[0]).toMatchObject({ values: { conversations: 20, systems: 1 } });
  await switchTo(test, 'decisionMaker');
  await test.call('approvals.decide', { id: approval.id, decision: 'approve', note: 'seen' });
  await switchToOwner(test);
  expect((await erasure.run('requests.execute')).result).toMatchObject({ isFinished: true });

  const json = await write('json', 'proof.json');
  const pdf = await write('pdf', 'proof.pdf');
  expect(pdf.certificateId).toBe(json.certificateId);
  const [data, document] = [readFileSync(json.path), readFileSync(pdf.path)];
  const body = JSON.parse(data.toString()) as Record<string, unknown>;
  expect(body).toMatchObject({
    occasion: {
      controller: 'Muster Versicherung AG',
      requestedBy: 'Dana Probst',
      approvedBy: 'Person decisionMaker',
      isOnePersonMode: false,
    },
    systems: [
      {
        before: { conversations: 20, messages: 60, people: 1 },
        after: { conversations: 0, people: 0 },
        gone: 21,
        identifiersLookedUp: 2,
        othersWithSameIdentifier: 1,
      },
    ],
    copy: { conversations: 20 },
    recipients: { told: 0, open: 0 },
  });
  expect(JSON.stringify(body)).toContain('GET /v1/conversations/{id}');
  for (const word of ['Jörg', 'example.de', '23125', 'person-1', 'c-01']) expect(data.toString()).not.toContain(word);

  expect(verifyCertificate(data)).toMatchObject({ intact: true, format: 'json', certificateId: json.certificateId });
  expect(verifyCertificate(document)).toMatchObject({ intact: true, format: 'pdf', certificateId: json.certificateId });
  const forged = Buffer.from(data.toString().replace('"gone": 21', '"gone": 22'));
  expect(verifyCertificate(forged)).toMatchObject({ intact: false, problem: 'the signature is wrong' });
  for (const at of [200, document.length >> 1, document.length - 40]) {
    const changed = Buffer.from(document);
    changed[at]! ^= 1;
    expect(verifyCertificate(changed).intact).toBe(false);
  }
  expect(verifyCertificate(Buffer.concat([document, Buffer.from('\n')])).intact).toBe(false);
  expect(verifyCertificate(Buffer.from('{}')).intact).toBe(false);
  const { intact } = await test.call('audit.verify');
  expect(intact).toBe(true);
});
