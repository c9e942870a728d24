import { describe, expect, it } from 'vitest';
import { findConversation, findLeft, listConversations } from './progress.ts';

const item = (position: number, conversationId: string | null, isDone: boolean) => ({
  position,
  conversationId,
  messageId: position,
  isDone,
  marks: 0,
  decidedBy: null,
});
const items = [item(0, 'a', true), item(1, 'a', false), item(2, null, false), item(3, 'b', false), item(4, 'c', true)];

describe('what is left of a review', () => {
  it('is what is behind first, and then what was passed over', () => {
    expect(findLeft(items, 0)?.position).toBe(1);
    expect(findLeft(items, 1)?.position).toBe(3);
    expect(findLeft(items, 3)?.position).toBe(1);
  });

  it('is nothing once all is done or has left the vault', () => {
    expect(findLeft([item(0, 'a', true), item(1, null, false)], -1)).toBeNull();
  });
});

it('the conversations of a review follow each other in its order', () => {
  expect(listConversations(items)).toEqual(['a', 'b', 'c']);
  expect(findConversation(items, 'a', 1)).toBe('b');
  expect(findConversation(items, 'a', -1)).toBeNull();
  expect(findConversation(items, 'c', 1)).toBeNull();
  expect(findConversation(items, 'gone', 1)).toBeNull();
});
