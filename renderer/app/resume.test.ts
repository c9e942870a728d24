import { describe, expect, it } from 'vitest';
import { holdsContentKey, roles } from '../../shared/contract/permissions.ts';
import type { Role } from '../../shared/contract/permissions.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { navigation } from './navigation.ts';
import { resumeFor, startRoute } from './resume.ts';
import type { Resume } from './resume.ts';

const person = (role: Role) => ({
  id: 'eva-id',
  name: 'eva',
  displayName: 'Dr. Eva Stein',
  role,
  mustChoosePassphrase: false,
  readsContent: holdsContentKey(role),
  hasKeyFile: false,
});
const open: VaultStatus = {
  state: 'unlocked',
  path: '/v',
  name: 'v',
  vaultId: 'vault-1',
  users: ['eva', 'jan'],
  keyFileUsers: [],
  user: person('dpo'),
  idleLockMinutes: 10,
};
const resume: Resume = { vaultId: 'vault-1', userId: 'eva-id', route: '/log', kept: new Map() };

describe('after unlocking', () => {
  it('the same person goes on where he was', () => {
    expect(resumeFor(resume, open)).toBe(resume);
    expect(startRoute(person('dpo'), '/log')).toBe('/log');
  });

  it('another person, or the same in another vault, starts anew', () => {
    expect(resumeFor({ ...resume, userId: 'jan-id' }, open)).toBeNull();
    expect(resumeFor({ ...resume, vaultId: 'vault-2' }, open)).toBeNull();
    expect(resumeFor(null, open)).toBeNull();
  });

  it('nobody starts on a screen his role may not see', () => {
    expect(startRoute(person('auditor'), '/transcripts')).not.toBe('/transcripts');
    for (const role of roles) {
      const route = startRoute(person(role), undefined);
      expect(
        navigation.find((entry) => entry.route === route),
        role,
      ).toBeDefined();
      expect(route, role).toBe('/today');
    }
  });
});
