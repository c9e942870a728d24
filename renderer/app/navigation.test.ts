import { describe, expect, it } from 'vitest';
import { permissions, roles } from '../../shared/contract/permissions.ts';
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

  it('shows a screen only where its role may use it', () => {
    expect(roles.length).toBeGreaterThan(0);
    expect(navigation.some(({ permission }) => permission === 'anyone')).toBe(false);
  });
});
