import { describe, expect, it } from 'vitest';
import { holdsContentKey, isAllowed, permissions, roles } from '../../shared/contract/permissions.ts';
import { isMessageId } from '../lib/messages.ts';
import { navigation } from './navigation.ts';

describe('the navigation table', () => {
  it('has each id and each route once', () => {
    expect(new Set(navigation.map(({ id }) => id)).size).toBe(navigation.length);
    expect(new Set(navigation.map(({ route }) => route)).size).toBe(navigation.length);
  });

  it('asks for permissions that exist and has words for every entry', () => {
    expect(navigation.filter(({ permission }) => !permissions.includes(permission))).toEqual([]);
    expect(navigation.filter(({ label }) => !isMessageId(label))).toEqual([]);
  });

  it('has a first screen for every role, and transcripts only for those that hold the content key', () => {
    for (const role of roles) {
      const rows = navigation.filter(({ permission }) => isAllowed(role, permission)).map(({ id }) => id);
      expect(rows.length, role).toBeGreaterThan(0);
      expect(rows.includes('transcripts'), role).toBe(holdsContentKey(role));
    }
  });
});
