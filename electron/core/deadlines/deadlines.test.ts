import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { computeDeadline } from './counting/compute-deadline.ts';
import { makePublisher, shippedAccess, signFile, writeRules } from './testing/signed-file.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

const publisher = makePublisher();
const place = (name: string): string => path.join(test.folder, name);
const request = { regime: 'EU', region: 'DE', right: 'access', receivedAt: '2027-03-10' } as const;
const twoWeeks = { ...shippedAccess, unit: 'day', amount: 14, end: 'afterFirst', validFrom: '2027-01-01' };
const detailsOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  ((await attempt.catch((thrown: unknown) => thrown)) as { details?: unknown }).details;

describe('the calls for due dates', () => {
  it('compute as core itself does', async () => {
    expect(await test.call('deadlines.compute', request)).toEqual(computeDeadline(request));
  });

  it('take no day that no law of ours has an answer to', async () => {
    for (const receivedAt of ['1969-12-31', '9999-12-31', '2026-02-30', '2026-03-05T10:00:00'])
      expect(await problemCode(test.call('deadlines.compute', { ...request, receivedAt }))).toBe('input.invalid');
  });

  it('write a calendar file, and overwrite none', async () => {
    const entries = [{ uid: 'a', title: 'BA-2026-7 Auskunft', on: '2026-12-31' }];
    expect(await test.call('deadlines.export', { entries, to: place('dates') })).toEqual({
      path: place('dates.ics'),
      entries: 1,
    });
    expect(readFileSync(place('dates.ics'), 'utf8')).toContain('SUMMARY:BA-2026-7 Auskunft\r\n');
    expect(await problemCode(test.call('deadlines.export', { entries, to: place('dates.ics') }))).toBe('export.exists');
    const log = await test.call('audit.list', { procedure: 'deadlines.export' });
    expect(JSON.stringify(log.entries)).not.toContain('BA-2026-7');
  });
});

describe('rules of a publisher', () => {
  it('are shown, and adopted only once his key is trusted', async () => {
    const file = signFile(place('rules-1.json'), publisher, { rules: [twoWeeks] });
    const preview = await test.call('deadlines.previewRules', { path: file });
    expect(preview).toMatchObject({
      version: 1,
      publisher: { name: 'Kanzlei Muster', isTrusted: false },
      rules: [{ change: 'changed', before: { unit: 'month' }, after: { unit: 'day', amount: 14 }, isVerified: true }],
      cases: [],
    });
    const adopt = () => test.call('deadlines.adoptRules', { path: file, fingerprint: preview.fingerprint });
    expect(await problemCode(adopt())).toBe('rules.publisherUnknown');
    expect(await detailsOf(adopt())).toEqual({ fingerprint: preview.publisher.fingerprint });

    const name = 'Kanzlei Muster (Frau Beispiel)';
    const trusted = await test.call('deadlines.trustPublisher', { name, publicKey: publisher.publicKey });
    expect(trusted).toMatchObject({ name, fingerprint: preview.publisher.fingerprint });
    const again = test.call('deadlines.trustPublisher', { name: 'Andere', publicKey: publisher.publicKey });
    expect(await problemCode(again)).toBe('rules.publisherKnown');
    expect(await adopt()).toMatchObject({ version: 1, rules: 1 });
    expect(await problemCode(adopt())).toBe('rules.notNewer');
  });

  it('count from their first day on, and what was received before keeps its rule', async () => {
    expect((await test.call('deadlines.compute', request)).dueOn).toBe('2027-03-24');
    const earlier = { ...request, receivedAt: '2026-12-31' };
    expect(await test.call('deadlines.compute', earlier)).toEqual(computeDeadline(earlier));
  });

  it('are listed with who adopted them, and what they replace', async () => {
    const { packs, publishers } = await test.call('deadlines.rules');
    const { users } = await test.call('users.list');
    expect(publishers).toHaveLength(1);
    expect(packs.at(-1)).toMatchObject({
      version: 1,
      adoptedBy: users[0]!.displayName,
      publisher: { name: 'Kanzlei Muster (Frau Beispiel)', isTrusted: true },
      rules: [{ id: 'eu.gdpr.art12_3', replacedFrom: null }],
    });
    const shipped = packs.filter(({ id }) => id === null);
    expect(shipped.map(({ name }) => name)).toEqual(['EU', 'UK', 'CH', 'US', 'BR', 'CA']);
    const replaced = shipped[0]!.rules.filter(({ replacedFrom }) => replacedFrom !== null);
    expect(replaced.map(({ id, replacedFrom }) => [id, replacedFrom])).toEqual([['eu.gdpr.art12_3', '2027-01-01']]);
  });

  it('are not adopted when the file is another one than the one seen', async () => {
    const file = signFile(place('rules-2.json'), publisher, { version: 2, rules: [twoWeeks] });
    const { fingerprint } = await test.call('deadlines.previewRules', { path: file });
    signFile(file, publisher, { version: 3, rules: [twoWeeks] });
    expect(await problemCode(test.call('deadlines.adoptRules', { path: file, fingerprint }))).toBe('rules.changed');
  });

  it('are refused where there is no signed file', async () => {
    const preview = (name: string) => problemCode(test.call('deadlines.previewRules', { path: place(name) }));
    writeFileSync(place('words.json'), 'Guten Tag');
    writeFileSync(place('unsigned.json'), writeRules());
    writeFileSync(place('bytes.json'), Buffer.from([0xff, 0xfe, 0x00]));
    writeFileSync(place('large.json'), ' '.repeat(2_000_001));
    writeFileSync(
      place('forged.json'),
      readFileSync(place('rules-1.json'), 'utf8').replace('"amount": 14', '"amount": 90'),
    );
    const files = ['absent.json', '.', 'words.json', 'unsigned.json', 'bytes.json', 'large.json', 'forged.json'];
    expect(await Promise.all(files.map(preview))).toEqual([
      'rules.unreadable',
      'rules.unreadable',
      'rules.invalid',
      'rules.invalid',
      'rules.unreadable',
      'rules.unreadable',
      'rules.signatureWrong',
    ]);
  });

  it('stay in force when he is trusted no more, and no new ones come in', async () => {
    const { publishers } = await test.call('deadlines.rules');
    const { fingerprint } = publishers[0]!;
    await test.call('deadlines.distrustPublisher', { fingerprint });
    expect(await problemCode(test.call('deadlines.distrustPublisher', { fingerprint }))).toBe('rules.publisherUnknown');
    expect((await test.call('deadlines.compute', request)).dueOn).toBe('2027-03-24');
    const after = await test.call('deadlines.rules');
    expect(after.publishers).toEqual([]);
    expect(after.packs.at(-1)?.publisher).toMatchObject({ name: 'Kanzlei Muster', isTrusted: false });
    const file = place('rules-2.json');
    const seen = await test.call('deadlines.previewRules', { path: file });
    const adopt = test.call('deadlines.adoptRules', { path: file, fingerprint: seen.fingerprint });
    expect(await problemCode(adopt)).toBe('rules.publisherUnknown');
  });

  it('leave in the log what was seen, adopted and trusted, by fingerprints and counts', async () => {
    const adopted = await test.call('audit.list', { procedure: 'deadlines.adoptRules' });
    const done = adopted.entries.filter(({ phase }) => phase === 'done');
    expect(done).toHaveLength(1);
    expect(Object.keys(done[0]!.refs).toSorted()).toEqual(['fingerprint', 'publisher', 'rules', 'version']);
    const previewed = await test.call('audit.list', { procedure: 'deadlines.previewRules' });
    expect(previewed.entries.filter(({ phase }) => phase === 'done').length).toBeGreaterThan(0);
    expect(JSON.stringify([...adopted.entries, ...previewed.entries])).not.toContain(test.folder);
  });
});
