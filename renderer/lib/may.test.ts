import { describe, expect, it } from 'vitest';
import { holdsContentKey, permissions, roles } from '../../shared/contract/permissions.ts';
import type { Role } from '../../shared/contract/permissions.ts';
import { may } from './may.ts';

const person = (role: Role, readsContent = holdsContentKey(role)) => ({
  id: 'a3f8e7d2-0000-4000-8000-000000000001',
  name: 'eva',
  displayName: 'Dr. Eva Stein',
  role,
  mustChoosePassphrase: false,
  readsContent,
  hasKeyFile: false,
});

describe('what is shown', () => {
  it('is nothing before anybody is signed in', () => {
    expect(permissions.filter((permission) => may(null, permission))).toEqual([]);
  });

  it('follows the table of roles', () => {
    expect(may(person('reviewer'), 'transcripts.read')).toBe(true);
    expect(may(person('reviewer'), 'users.manage')).toBe(false);
    expect(may(person('auditor'), 'audit.read')).toBe(true);
  });

  it('leaves out transcripts and credentials until the content key was handed over', () => {
    const waiting = person('dpo', false);
    expect(may(waiting, 'transcripts.read')).toBe(false);
    expect(may(waiting, 'backends.manage')).toBe(false);
    expect(may(waiting, 'vault.manage')).toBe(true);
    expect(may(waiting, 'users.manage')).toBe(true);
  });

  it('never offers content to a role that holds no key to it', () => {
    for (const role of roles.filter((each) => !holdsContentKey(each))) {
      expect(may(person(role), 'transcripts.read'), role).toBe(false);
      expect(may(person(role), 'backends.sync'), role).toBe(false);
    }
  });
});
