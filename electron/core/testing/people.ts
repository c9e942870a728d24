import type { Role } from '../../../shared/contract/permissions.ts';
import { testPassphrase, testUser, type TestCore } from './test-core.ts';

/** What every person of a test gets in with, once he has chosen it. */
export const personPassphrase = 'a passphrase of my own';

/** Signs in as someone else, in the same window. */
export async function switchTo(test: TestCore, user: string, passphrase = personPassphrase): Promise<void> {
  if ((await test.call('vault.status')).state === 'unlocked') await test.call('vault.lock');
  await test.call('vault.unlock', { user, passphrase });
}

export const switchToOwner = (test: TestCore): Promise<void> => switchTo(test, testUser, testPassphrase);

/** An invited person signs in with the code and chooses a passphrase. He stays signed in. */
export async function acceptInvitation(test: TestCore, user: string, invitationCode: string): Promise<void> {
  await switchTo(test, user, invitationCode);
  await test.call('vault.changePassphrase', { current: invitationCode, next: personPassphrase });
}

/** Invites someone named after his role, who accepts; the owner is signed in before and after. @returns the user's id */
export async function addPerson(test: TestCore, role: Role, user: string = role): Promise<string> {
  const { id, invitationCode } = await test.call('users.add', { name: user, displayName: `Person ${user}`, role });
  await acceptInvitation(test, user, invitationCode);
  await switchToOwner(test);
  return id;
}
