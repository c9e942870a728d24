import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import type { Custos } from '../fixtures/custos.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { test } from '../fixtures/request-steps.ts';
import type { Words } from '../fixtures/words.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('case files of a request, its erasure and an incident are written, and checked with plain Node', async ({
      custos,
      page,
      words,
      sample,
      requests,
    }) => {
      test.setTimeout(300_000);
      const person = await requests.begin(custos, sample);
      await requests.inviteSecondPerson(custos);
      const id = await requests.planErasure(custos, person.email);
      const { plan } = await custos.call('requests.plan', { id });
      await requests.executeBeside(custos, plan!);
      await expect
        .poll(async () => (await custos.call('requests.plan', { id })).plan?.state, { timeout: 120_000 })
        .toBe('verified');

      await test.step('of the request, encrypted', async () => {
        const archive = path.join(custos.folder, 'request.zip');
        const sheet = path.join(custos.folder, 'request-passphrase.pdf');
        await writeCaseFile(page, words, custos, { button: words('ui.caseFile.write'), places: [archive, sheet] });
        const said = (await readPdf(readFileSync(sheet))).pages.join(' ').replace(/\s+/g, '');
        const passphrase = /(?:[a-z]{5}-){4}[a-z]{5}/.exec(said)?.[0] ?? '';
        expect(readFileSync(archive).includes(person.email)).toBe(false);
        expect(verify(archive, passphrase)).toMatchObject({ status: 0, verdict: { intact: true } });
        expect(verify(archive, 'wrong')).toMatchObject({ status: 1, verdict: { problem: 'the passphrase is wrong' } });
      });

      await test.step('of the erasure, readable for whoever has it', async () => {
        await requests.stage('verify');
        const archive = path.join(custos.folder, 'erasure.zip');
        const button = words('ui.caseFile.writeErasure');
        await writeCaseFile(page, words, custos, { button, places: [archive], isPlain: true });
        expect(verify(archive)).toMatchObject({ status: 0, verdict: { intact: true } });
        const changed = path.join(custos.folder, 'changed.zip');
        const bytes = readFileSync(archive);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(changed, bytes);
        expect(verify(changed)).toMatchObject({ status: 1, verdict: { intact: false } });
      });

      await test.step('of an incident', async () => {
        const incidents = createIncidentSteps(page, words);
        await incidents.begin();
        await incidents.openWithFirstPlaybook('Ein Schlüssel stand im Log.', 'Protokoll gesehen.');
        const archive = path.join(custos.folder, 'incident.zip');
        const button = words('ui.caseFile.write');
        await writeCaseFile(page, words, custos, { button, places: [archive], isPlain: true });
        expect(verify(archive)).toMatchObject({ status: 0, verdict: { intact: true } });
      });

      for (const procedure of ['requests.exportCaseFile', 'requests.exportErasureFile', 'incidents.exportCaseFile']) {
        const { entries } = await custos.call('audit.list', { procedure, limit: 1 });
        expect(entries[0]).toMatchObject({ phase: 'done', reason: { caseId: 'VG 3 K 12/26' } });
      }
    });
  });

interface Order {
  button: string;
  places: [string, ...string[]];
  isPlain?: boolean;
}

async function writeCaseFile(page: Page, words: Words, custos: Custos, { button, places, isPlain }: Order) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: button, exact: true }).click();
  await dialog.getByLabel(words('ui.caseFile.caseId'), { exact: true }).fill('VG 3 K 12/26');
  if (isPlain) await dialog.getByRole('radio', { name: words('ui.caseFile.protection.plain') }).check();
  await expectNoViolation(page);
  await custos.answerSaveDialog(...places);
  await dialog.getByRole('button', { name: words('ui.caseFile.submit'), exact: true }).click();
  await expect(dialog.getByText(words('ui.caseFile.check'))).toBeVisible({ timeout: 60_000 });
  await expectNoViolation(page);
  for (const place of places) expect(existsSync(place)).toBe(true);
  await dialog
    .getByRole('button', { name: words('ui.close'), exact: true })
    .last()
    .click();
  await expect(dialog).toHaveCount(0);
}

/** As a court would: Node, one command, nothing else. */
function verify(archive: string, passphrase?: string) {
  const { stdout, status } = spawnSync('node', ['scripts/verify-case-file.mjs', archive], {
    env: { PATH: process.env['PATH'], ...(passphrase !== undefined && { CUSTOS_PASSPHRASE: passphrase }) },
    input: '',
    encoding: 'utf8',
  });
  return { status, verdict: JSON.parse(stdout) as { intact: boolean; problem: string | null } };
}
