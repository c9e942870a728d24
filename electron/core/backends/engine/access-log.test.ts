import { expect, it } from 'vitest';
import { findConnector } from '../connectors/index.ts';
import { mapAccess } from './access-log.ts';

const log = findConnector('open-admin-api').accessLog!;
const row = { id: '7', at: '2026-09-16T01:30:00Z', actor: 'm.brandt', action: 'listMessages', targetId: 'cv-1' };
const map = (changes: object) => mapAccess(log, { ...row, ...changes });

it('an entry says who did what to which object when', () => {
  expect(map({})).toEqual({
    externalId: '7',
    at: Date.parse('2026-09-16T01:30:00Z'),
    actor: 'm.brandt',
    action: 'listMessages',
    target: 'cv-1',
  });
  expect(map({ targetId: null })?.target).toBeNull();
});

it.each(['id', 'at', 'actor', 'action'])('a row without %s is none', (field) => {
  expect(map({ [field]: null })).toBeNull();
  expect(map({ [field]: {} })).toBeNull();
});

it('a name that hides characters neither passes for another nor reorders what stands beside it', () => {
  expect(map({ actor: 'm.bra\u200bndt' })?.actor).toBe('m.bra‹U+200B›ndt');
  expect(map({ actor: '\u202etdnarb.m' })?.actor).toBe('‹U+202E›tdnarb.m');
  expect(map({ action: 'read\u0000\u001b[2J' })?.action).not.toMatch(/\p{Cc}/u);
});

it('what is longer than any name is cut, and an id that long is none', () => {
  expect(map({ actor: 'x'.repeat(5000) })?.actor).toHaveLength(200);
  expect(map({ id: 'x'.repeat(5000) })).toBeNull();
});
