import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { expect } from '../fixtures/app.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { findSamplePerson, test } from '../fixtures/request-steps.ts';
import { walkScreens } from '../fixtures/walk.ts';

/** Names a folder that gets every screen of the walk in one language and theme; without it the documentation's are taken. */
const everything = process.env.CUSTOS_PICTURES;

/** What is written in the pictures, as somebody of that language would. */
const written = {
  de: {
    access: 'Ich bitte um Auskunft nach Art. 15 DSGVO.',
    policy: [
      'Paketfragen',
      'Fragen zu Paketen beantworten',
      'Eine Frage zu einem Paket ist nach drei Monaten geklärt.',
    ],
    basis: 'Art. 6 Abs. 1 lit. b DSGVO',
    owner: 'Leitung Kundenservice',
    incident: 'Ein Schlüssel zur Schnittstelle des Chatbots stand sechs Stunden öffentlich.',
    aware: 'Das Zugriffsprotokoll zeigt Abrufe von einer fremden Adresse.',
    record: 'Schadenmeldungen im Chat',
    words: 'paket',
  },
  en: {
    access: 'I ask for access under Art. 15 GDPR.',
    policy: [
      'Parcels',
      'answering questions about parcels',
      'A question about a parcel is settled within three months.',
    ],
    basis: 'Art. 6(1)(b) GDPR',
    owner: 'Head of customer service',
    incident: 'A key to the chatbot’s interface stood in public for six hours.',
    aware: 'The access log shows calls from a strange address.',
    record: 'Claims reported in the chat',
    words: 'parcel',
  },
} as const;

const resize = async (custos: { app: ElectronApplication }) =>
  custos.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));

async function take(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

if (everything)
  test.describe('every screen', () => {
    test.use({
      language: process.env.CUSTOS_LANGUAGE === 'de' ? 'de' : 'en',
      theme: process.env.CUSTOS_THEME === 'dark' ? 'dark' : 'light',
    });

    test('take pictures', async ({ custos, page, words }) => {
      await resize(custos);
      for await (const screen of walkScreens(page, words)) await take(page, everything, screen);
    });
  });
else
  for (const language of ['de', 'en'] as const)
    test.describe(language, () => {
      test.use({ language, theme: 'light' });

      test('take the pictures of the documentation', async ({ custos, page, words, sample, steps, requests }) => {
        const says = written[language];
        const button = (name: string) => page.getByRole('button', { name, exact: true });
        const dialog = page.getByRole('dialog');
        const field = (name: string) => dialog.getByLabel(name, { exact: true });
        const picture = (name: string) => take(page, path.join(projectFolder, 'docs', 'pictures', language), name);
        await resize(custos);
        const person = await requests.begin(custos, sample);
        await requests.inviteSecondPerson(custos);

        const id = await requests.planErasure(custos, person.email);
        const { plan } = await custos.call('requests.plan', { id });
        await expect(button(words('requests.erase.planAgain'))).toBeVisible();
        await picture('erasure');
        await requests.executeBeside(custos, plan!);
        const readState = async () => (await custos.call('requests.plan', { id })).plan?.state;
        await expect.poll(readState, { timeout: 120_000 }).toBe('verified');
        await requests.stage('verify');
        await expect(button(words('requests.verify.certificate'))).toBeEnabled();
        await picture('verified');
        await button(words('requests.back')).click();

        await requests.openFromMail((await findSamplePerson(sample, person.id)).email, says.access);
        await requests.confirmIdentity();
        await requests.acceptAll();
        await requests.stage('review');
        const read = new RegExp(`^${words('requests.review.readNamed', { name: '' }).trim()}`);
        await page.getByRole('button', { name: read }).first().click();
        await expect(page.getByText(words('requests.review.panel'))).toBeVisible();
        await picture('request');

        await steps.openScreen('retention');
        await button(words('retention.policies.add')).click();
        const [name, purpose, reason] = says.policy;
        await field(words('retention.name')).fill(name);
        await field(words('retention.purpose')).fill(purpose);
        await field(words('retention.period')).fill('3');
        await field(words('retention.reason')).fill(reason);
        await field(words('retention.legalBasis')).fill(says.basis);
        await field(words('retention.owner')).fill(says.owner);
        await field(words('retention.reviewOn')).fill('2030-01-31');
        await dialog.getByRole('button', { name: words('retention.policies.saveDraft'), exact: true }).click();
        await expect(page.getByRole('region', { name: words('retention.preview.stays') })).toBeVisible();
        await picture('retention');

        await steps.openScreen('records');
        await button(words('records.new')).click();
        await dialog.getByRole('button', { name: words('records.start.submit'), exact: true }).click();
        await field(words('records.field.name')).fill(says.record);
        await dialog.getByRole('button', { name: words('records.saveDraft'), exact: true }).click();
        await expect(button(words('records.release'))).toBeVisible();
        await picture('register');

        await steps.openScreen('backends');
        await button(words('incidents.openFrom')).click();
        const incidents = createIncidentSteps(page, words);
        await incidents.openWithFirstPlaybook(says.incident, says.aware, true);
        await button(words('incidentScope.preview')).click();
        await button(words('incidentScope.keep')).click();
        await expect(button(words('incidentScope.refresh'))).toBeVisible();
        await picture('incident');

        await steps.openScreen('today');
        const queue = page.getByRole('grid', { name: words('app.nav.today') });
        await expect(queue.getByRole('row').nth(1)).toBeVisible();
        await picture('today');
        await page.keyboard.press('F1');
        await expect(page.getByRole('region', { name: words('help.title') }).getByRole('article')).toBeVisible();
        await picture('help');
        await page.keyboard.press('F1');

        await steps.openScreen('transcripts');
        await steps.stateReason('review', '2026-034');
        await page.getByLabel(words('transcripts.words'), { exact: true }).fill(says.words);
        await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
        await page.getByRole('grid').getByRole('row').nth(1).click();
        await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
        await picture('reader');
      });
    });
