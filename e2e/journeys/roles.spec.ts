import type { Role } from '../../shared/contract/permissions.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { addColleague, expectSignedIn, personPassphrase, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

const content = ['transcripts', 'findings', 'checks', 'reviews', 'requests', 'retention'] as const;
const programme = ['records', 'programme'] as const;
type Row =
  | (typeof content | typeof programme)[number]
  | 'today'
  | 'incidents'
  | 'backends'
  | 'approvals'
  | 'users'
  | 'accessReviews'
  | 'log'
  | 'settings';

const everything: Row[] = [
  'today',
  ...content,
  'incidents',
  ...programme,
  'backends',
  'approvals',
  'users',
  'accessReviews',
  'log',
  'settings',
];
const rows: Record<Role, Row[]> = {
  dpo: everything,
  decisionMaker: everything,
  compliance: everything,
  reviewer: ['today', ...content, 'backends', 'approvals', 'settings'],
  incidentResponder: ['today', ...content, 'incidents', ...programme, 'backends', 'approvals', 'log', 'settings'],
  administrator: ['today', 'backends', 'approvals', 'users', 'log', 'settings'],
  auditor: ['today', ...programme, 'backends', 'approvals', 'users', 'accessReviews', 'log', 'settings'],
};
const invited = (Object.keys(rows) as Role[]).filter((role) => role !== 'dpo');

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('each role sees its screens, and nothing there asks for what it may not do', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(400_000);
      const steps = createSteps(page, words);
      const navigation = page.getByRole('navigation', { name: words('app.navigation') });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await steps.createVault();
      await steps.keepCode();
      for (const role of invited) await addColleague(custos, role, role.toLowerCase(), `Person ${role}`);
      await expectSignedIn(page, words);
      await steps.addSample();
      await steps.awaitSync();
      await steps.lock();

      // The owner comes last: first he would return to the screen where he was.
      for (const role of [...invited, 'dpo'] as const)
        await test.step(role, async () => {
          const isOwner = role === 'dpo';
          const name = isOwner ? person.user : role.toLowerCase();
          await signIn(page, words, name, isOwner ? person.passphrase : personPassphrase);
          await expectSignedIn(page, words);
          const expected = rows[role];
          const names = (await navigation.getByRole('link').allInnerTexts()).map((row) => row.trim());
          expect(names.map((row) => row.replace(/\s*\d+.*$/s, ''))).toEqual(
            expected.map((row) => words(`app.nav.${row}`)),
          );
          // Where somebody arrives is the first thing he may see.
          await expect(navigation.locator('[aria-current="page"]')).toContainText(
            words(`app.nav.${expected[0] ?? 'log'}`),
          );

          for (const row of expected) {
            await navigation.getByRole('link', { name: words(`app.nav.${row}`) }).click();
            if (row === 'transcripts') await steps.stateReason('review', '2026-001');
            await expect(page.locator('main h1')).toBeVisible();
            await expect(page.getByText(words('ui.loading'))).toHaveCount(0);
            await expect(page.getByRole('alert')).toHaveCount(0);
            const readsContent = expected.includes('transcripts');
            if (row === 'backends') {
              const manages = role === 'dpo' || role === 'compliance';
              await expect(button(words('backends.add'))).toHaveCount(manages ? 1 : 0);
              await expect(button(words('backends.remove'))).toHaveCount(manages ? 1 : 0);
              await expect(button(words('backends.sync'))).toHaveCount(readsContent ? 1 : 0);
              await expect(page.getByText(words('backends.stored'), { exact: true })).toHaveCount(readsContent ? 1 : 0);
            }
            if (row === 'settings') {
              const heading = (title: string) => page.getByRole('heading', { name: title, exact: true });
              const count = (isThere: boolean) => (isThere ? 1 : 0);
              const approves = role === 'dpo' || role === 'decisionMaker';
              await expect(heading(words('vault.passphraseTitle'))).toHaveCount(1);
              await expect(heading(words('vault.backup.title'))).toHaveCount(
                count(role === 'dpo' || role === 'administrator'),
              );
              await expect(heading(words('vault.rotation.title'))).toHaveCount(
                count(role === 'dpo' || role === 'administrator' || role === 'incidentResponder'),
              );
              await expect(heading(words('vault.recoveryCode'))).toHaveCount(count(approves));
              await expect(heading(words('vault.wipe.title'))).toHaveCount(count(approves));
            }
          }
          await steps.lock();
        });

      await test.step('the log has no refusal', async () => {
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
        const { entries } = await custos.call('audit.list', { limit: 500 });
        expect(entries.length).toBeGreaterThan(rows.dpo.length);
        const refused = entries.filter(({ refs }) => refs['code'] !== undefined && refs['code'] !== null);
        expect(refused.map(({ procedure, refs }) => [procedure, refs['code']])).toEqual([]);
      });
    });
  });
