import { describe, expect, it } from 'vitest';
import { roles } from '../../../shared/contract/permissions.ts';
import type { UserSummary } from '../../../shared/contract/users.ts';
import { describeRoleChange } from './role-change.ts';
import { approvesWords, sortUsers } from './user-words.ts';

function user(changes: Partial<UserSummary>): UserSummary {
  return {
    id: 'u1',
    name: 'jan',
    displayName: 'Jan Ott',
    role: 'reviewer',
    state: 'active',
    content: 'readable',
    hasKeyFile: false,
    mayApprove: false,
    createdAt: '2026-11-22T10:00:00.000Z',
    createdBy: null,
    resetAt: null,
    resetBy: null,
    removedAt: null,
    lastSignInAt: null,
    ...changes,
  };
}

describe('the list of people', () => {
  it('shows who has access first and who was removed last', () => {
    const sorted = sortUsers([
      user({ id: 'removed', state: 'removed', createdAt: '2026-11-01T10:00:00.000Z' }),
      user({ id: 'second', createdAt: '2026-11-23T10:00:00.000Z' }),
      user({ id: 'first' }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['first', 'second', 'removed']);
  });

  it('does not promise an approval by somebody who has only been invited', () => {
    expect(approvesWords(user({ mayApprove: true, state: 'invited' }))).toBe('users.approvesNotYet');
    expect(approvesWords(user({ mayApprove: true }))).toBe('users.approvesYes');
    expect(approvesWords(user({}))).toBe('users.approvesNo');
  });
});

describe('another role', () => {
  it('takes the key to the transcripts where the role must not hold it', () => {
    expect(describeRoleChange(user({}), 'auditor', true)).toBe('users.setRole.loses');
    expect(describeRoleChange(user({ content: 'none', role: 'auditor' }), 'administrator', true)).toBe(
      'users.setRole.same',
    );
  });

  it('gives the key at once only where the signed-in person holds it', () => {
    const auditor = user({ role: 'auditor', content: 'none' });
    expect(describeRoleChange(auditor, 'reviewer', true)).toBe('users.setRole.gains');
    expect(describeRoleChange(auditor, 'reviewer', false)).toBe('users.setRole.gainsLater');
    expect(describeRoleChange(user({ content: 'awaiting' }), 'compliance', false)).toBe('users.setRole.gainsLater');
  });

  it('is described for every role', () => {
    for (const role of roles) expect(describeRoleChange(user({}), role, true)).toMatch(/^users\.setRole\./);
  });
});
