import { describe, expect, it } from 'vitest';
import { describeSystem } from '../testing/bare-description.ts';
import { countMessageRows, mapMessages } from './map-messages.ts';

const at = 1_770_000_000.25;

describe('messages', () => {
  it('that stand two in a row are asked and answered, and what was not answered yet is left out', () => {
    const turns = [
      { suffix: 'q', role: 'person', text: 'query' },
      { suffix: 'a', role: 'bot', text: 'answer' },
    ];
    const system = describeSystem({ messages: { turns } });
    const rows = [
      { id: 'm1', query: 'When?', answer: 'On Monday.', at },
      { id: 'm2', query: 'Sure?', answer: '', at: at + 1 },
    ];
    expect(mapMessages(system, rows)).toEqual([
      { externalId: 'm1.q', role: 'person', at: at * 1000, text: 'When?' },
      { externalId: 'm1.a', role: 'bot', at: at * 1000, text: 'On Monday.' },
      { externalId: 'm2.q', role: 'person', at: (at + 1) * 1000, text: 'Sure?' },
    ]);
    expect(countMessageRows(system, [...rows, rows[0]])).toBe(2);
  });

  it('without an id are told apart by their place, and get their time from their conversation', () => {
    const system = describeSystem({ messages: { externalId: null, at: { from: 'conversation' } } });
    const rows = [
      { from: 'user', text: 'hello' },
      { from: 'user', text: 'hello' },
    ];
    expect(mapMessages(system, rows)).toEqual([
      { externalId: '0', role: 'person', at: null, text: 'hello' },
      { externalId: '1', role: 'person', at: null, text: 'hello' },
    ]);
  });

  it('take the first role that is known and the first text that is one', () => {
    const system = describeSystem({
      messages: {
        role: ['author.subtypes.0', 'author.type'],
        roles: { AI: 'bot', user: 'person' },
        text: ['parts', 'text'],
      },
    });
    const said = (row: object) => mapMessages(system, [{ id: '1', at, ...row }])[0];
    expect(said({ author: { type: 'business', subtypes: ['AI'] }, text: 'a' })).toMatchObject({
      role: 'bot',
      text: 'a',
    });
    expect(said({ author: { type: 'user', subtypes: ['x'] }, parts: [], text: 'b' })).toMatchObject({
      role: 'person',
      text: 'b',
    });
    expect(said({ author: { type: 'constructor' }, parts: [{ text: 'c' }, { type: 'image' }] })).toMatchObject({
      role: 'system',
      text: 'c\n[image]',
    });
  });

  it('that say nothing are left out where that is described', () => {
    const rows = [
      { id: '1', from: 'user', text: '', at },
      { id: '2', from: 'user', text: 'x', at },
    ];
    expect(mapMessages(describeSystem({ messages: { skipsEmpty: true } }), rows)).toHaveLength(1);
    expect(mapMessages(describeSystem({}), rows)).toHaveLength(2);
  });
});
