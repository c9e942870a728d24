import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { decryptPages } from '../../testing/decrypt-pages.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

const year = 366 * 86_400_000;

let retention: RetentionTest;
beforeEach(async () => {
  retention = await openRetentionTest();
});
afterEach(() => retention.dispose());

const call: RetentionTest['test']['call'] = (...given) => retention.test.call(...given);
const keep = (certificateYears: number | null) =>
  call('retention.setOwnData', { transcriptDays: null, certificateYears, note: 'so beschlossen' });

async function tidy(): Promise<JobSummary> {
  const { jobId } = await call('retention.tidy');
  return retention.test.waitForJob(jobId);
}

/** A run that is through and certified; the ids of what it deleted. */
async function certifyRun(): Promise<{ policyId: string; ids: string[] }> {
  const policyId = await retention.activate();
  await retention.run(policyId);
  const [run] = await retention.runs(policyId);
  const to = path.join(retention.test.folder, 'run.json');
  await call('retention.certificate', { planId: run!.planId, format: 'json', to });
  const ids = await workOutside(retention.test, async ({ contentReader }) =>
    (await contentReader.all(inContent.selectFrom('erasure_item').select('external_id'))).map(
      (item) => item.external_id,
    ),
  );
  return { policyId, ids };
}

const count = () =>
  workOutside(retention.test, async ({ register, contentReader }) => ({
    certificates: register.all(inRegister.selectFrom('erasure_certificate').select('id')).length,
    items: (await contentReader.all(inContent.selectFrom('erasure_item').select('id'))).length,
    tombstones: register.all(inRegister.selectFrom('tombstone').select('hash')).length,
  }));

describe('a certificate whose period is over', () => {
  it('goes with the list of what the run deleted; what keeps it from coming back stays', async () => {
    const { policyId, ids } = await certifyRun();
    const before = await count();
    expect(before.certificates).toBe(1);
    expect(await keep(1)).toMatchObject({ certificateYears: 1 });
    expect(await call('retention.ownData', {})).toMatchObject({ certificateYears: 1, expiredCertificates: 0 });
    expect((await tidy()).result).toMatchObject({ certificates: 0 });

    retention.offset.ms += 2 * year;
    expect(await call('retention.ownData', {})).toMatchObject({ expiredCertificates: 1 });
    expect((await tidy()).result).toMatchObject({ certificates: 1, conversations: 0 });
    expect(await count()).toEqual({ certificates: 0, items: 0, tombstones: before.tombstones });
    expect(await retention.runs(policyId)).toEqual([]);
    expect(await call('retention.ownData', {})).toMatchObject({ expiredCertificates: 0 });
    expect(await call('audit.verify', {})).toMatchObject({ intact: true });
    const { entries } = await call('audit.list', { procedure: 'retention.tidy', limit: 1 });
    expect(entries[0]!.refs).toMatchObject({ certificates: 1 });

    const key = await workOutside(retention.test, async ({ keys }) => Buffer.from(keys.content!));
    const pages = decryptPages(path.join(retention.test.vaultPath, 'content.db'), key);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.filter((id) => id.length > 8 && pages.includes(id))).toEqual([]);
  });

  it('stays as long as the vault where nobody set a period', async () => {
    await certifyRun();
    retention.offset.ms += 30 * year;
    expect(await call('retention.ownData', {})).toMatchObject({ certificateYears: null, expiredCertificates: 0 });
    expect((await tidy()).result).toMatchObject({ certificates: 0 });
    expect((await count()).certificates).toBe(1);
  });

  it('stays while its case can still certify the erasure anew', async () => {
    await certifyRun();
    await workOutside(retention.test, async ({ register }) =>
      register.write((writer) => writer.run(inRegister.updateTable('erasure_certificate').set({ request_id: 'case' }))),
    );
    await keep(1);
    retention.offset.ms += 2 * year;
    expect(await call('retention.ownData', {})).toMatchObject({ expiredCertificates: 0 });
    await workOutside(retention.test, ({ contentWriter }) =>
      contentWriter.write([{ sql: 'DELETE FROM erasure_plan', rows: [[]] }]),
    );
    expect(await call('retention.ownData', {})).toMatchObject({ expiredCertificates: 1 });
  });
});
