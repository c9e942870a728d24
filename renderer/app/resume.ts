import type { VaultStatus } from '../../shared/contract/vault.ts';
import { may } from '../lib/may.ts';
import { navigation } from './navigation.ts';
import type { NavigationEntry } from './navigation.ts';

type Person = NonNullable<VaultStatus['user']>;

/** Where somebody was when the vault was locked: the screen, ids and settings. Only in memory, and never content. */
export interface Resume {
  vaultId: string | null;
  userId: string;
  route: string;
  kept: ReadonlyMap<string, unknown>;
}

/** Whoever unlocks goes on where he was; another person finds nothing of it. */
export function resumeFor(resume: Resume | null, status: VaultStatus): Resume | null {
  const isSame = resume !== null && resume.vaultId === status.vaultId && resume.userId === status.user?.id;
  return isSame ? resume : null;
}

/** The screen where he was if he still may see it, else the first he may see. */
export function startRoute(user: Person, wanted: string | undefined): NavigationEntry['route'] {
  const allowed = navigation.filter(({ permission }) => may(user, permission));
  return (allowed.find(({ route }) => route === wanted) ?? allowed[0])?.route ?? '/settings';
}
