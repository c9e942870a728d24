import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { createFormat } from '../../renderer/lib/format.ts';
import { dayOf } from '../../renderer/lib/local-day.ts';
import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';

// In English; the walk through all screens takes the same dialogs in both languages.
const language = 'en';
test.use({ language });

test('a training is recorded with its proof, and seen in the figures of the year and in its report', async ({
  custos,
  page,
  words,
}) => {
  const steps = createSteps(page, words);
  const format = createFormat(language);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  const today = dayOf(new Date().toISOString());
  const year = today.slice(0, 4);
  await steps.createVault();
  await steps.keepCode();
  await steps.openScreen('programme');

  await test.step('record it', async () => {
    await page.getByRole('tab', { name: words('programme.view.trainings'), exact: true }).click();
    await button(words('programme.trainings.record')).click();
    await field(words('programme.trainings.team')).fill('Claims desk');
    await field(words('programme.trainings.topic')).fill('Chatbots and personal data');
    await field(words('programme.trainings.heldOn')).fill(today);
    await field(words('programme.trainings.invited')).fill('12');
    await field(words('programme.trainings.attended')).fill('9');
    await field(words('programme.trainings.proof')).fill('List of participants in the training archive');
    await dialog.getByRole('button', { name: words('programme.complete.submit'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('List of participants in the training archive')).toBeVisible();
    const { trainings } = await custos.call('programme.trainings', {});
    expect(trainings).toMatchObject([{ team: 'Claims desk', invited: 12, attended: 9, isExpired: false }]);
  });

  await test.step('see it in the figures of the year', async () => {
    await page.getByRole('tab', { name: words('programme.view.report'), exact: true }).click();
    await page.getByLabel(words('programme.report.year'), { exact: true }).selectOption(year);
    const table = page.getByRole('table', { name: words('programme.section.trainings'), exact: true });
    const ofThisYear = (name: string) =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell')
        .first();
    await expect(ofThisYear(words('programme.figure.trainings.held'))).toHaveText('1');
    await expect(ofThisYear(words('programme.figure.trainings.attended'))).toHaveText('9');
    await expect(ofThisYear(words('programme.figure.trainings.attendanceRate'))).toHaveText(format.share(0.75));
  });

  await test.step('read it in the report', async () => {
    await page.getByLabel(words('programme.report.foreword'), { exact: true }).fill('The claims desk was trained.');
    const file = path.join(custos.folder, 'report.pdf');
    await custos.answerSaveDialog(file);
    await button(words('programme.report.write')).click();
    await expect(page.getByText(words('programme.report.written'), { exact: true })).toBeVisible();
    expect(existsSync(file)).toBe(true);
    const { pages } = await readPdf(readFileSync(file));
    const said = pages.join(' ').replace(/[\s\u00ad-]+/g, '');
    for (const line of ['The claims desk was trained.', 'Claims desk', 'Chatbots and personal data', year])
      expect(said).toContain(line.replace(/\s+/g, ''));
  });
});
