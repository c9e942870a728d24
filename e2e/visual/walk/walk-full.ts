import { expect } from '@playwright/test';
import type { Custos } from '../../fixtures/custos.ts';
import { expectSignedIn, signIn } from '../../fixtures/people.ts';
import { person } from '../../fixtures/who.ts';
import type { Words } from '../../fixtures/words.ts';
import { walkDialogs } from './walk-dialogs.ts';
import { walkFrame, walkNavigation } from './walk-navigation.ts';
import { walkThing } from './walk-thing.ts';

/** Every screen of a vault that has too much of everything, with the first thing of each list and what is done there. */
export async function* walkFull(custos: Custos, words: Words): AsyncGenerator<string> {
  const { page } = custos;
  await expect(page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
  yield 'unlock';
  await signIn(page, words, person.user, person.passphrase);
  await expectSignedIn(page, words);
  // Whoever asks where to save is told nowhere.
  await custos.answerSaveDialog(null);
  for await (const screen of walkNavigation(page, words)) {
    yield screen;
    if (screen.endsWith('-reason')) continue;
    yield* walkDialogs(page, screen);
    yield* walkThing(page, words, screen);
  }
  yield* walkFrame(page, words);
}
