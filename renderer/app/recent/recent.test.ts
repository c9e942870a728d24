import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRecent, openThingOf, parseRecent } from './recent.ts';

describe('what was opened last', () => {
  it('comes first, each thing once, eight of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }).map(String)), (opened) => {
        const recent = opened.reduce<string[]>(addRecent, []);
        expect(recent[0]).toBe(opened.at(-1));
        expect(new Set(recent).size).toBe(recent.length);
        expect(recent).toHaveLength(Math.min(new Set(opened).size, 8));
      }),
    );
  });

  it('is read from a screen only where the thing is what is shown', () => {
    expect(openThingOf({ route: '/requests', shown: { 'requests.open': 'case' } })).toBe('case');
    expect(openThingOf({ route: '/requests', shown: { 'requests.open': null } })).toBeNull();
    const both = { 'records.record': 'record', 'processors.processor': 'processor' };
    expect(openThingOf({ route: '/records', shown: both })).toBe('record');
    expect(openThingOf({ route: '/records', shown: { ...both, 'records.view': 'processors' } })).toBe('processor');
    expect(openThingOf({ route: '/records', shown: { ...both, 'records.view': 'dpias' } })).toBeNull();
    expect(openThingOf({ route: '/programme', shown: { 'bots.bot': 'bot' } })).toBeNull();
  });

  it('is empty where something else was written there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        for (const id of parseRecent(stored)) expect(typeof id).toBe('string');
      }),
    );
    expect(parseRecent(null)).toEqual([]);
    expect(parseRecent('{"name":"anna"}')).toEqual([]);
    expect(parseRecent(JSON.stringify(addRecent([], 'case')))).toEqual(['case']);
  });
});
