import { describe, expect, it } from 'vitest';
import { messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { describeEntry, describeReason, describeRefs } from './entry-words.ts';

const text: Text = (id, values = {}) =>
  Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, String(value)), messages.en[id]);

describe('a log entry in words', () => {
  it('says what was done, and how far it got where it is not simply done', () => {
    expect(describeEntry(text, { procedure: 'transcripts.get', phase: 'done' })).toBe('Conversation read');
    expect(describeEntry(text, { procedure: 'backends.sync', phase: 'failed' })).toBe('Chatbot system synced (failed)');
  });

  it('names a call of a newer version as it is', () => {
    expect(describeEntry(text, { procedure: 'requests.dream', phase: 'done' })).toBe('requests.dream');
  });

  it('gives the reason with its case, in words where the purpose is a common one', () => {
    expect(describeReason(text, { purpose: 'request', caseId: '2026-034' })).toBe('Data-subject request · 2026-034');
    expect(describeReason(text, { purpose: 'training of staff' })).toBe('training of staff');
    expect(describeReason(text, null)).toBe('');
  });

  it('lists references and leaves out what is empty', () => {
    expect(
      describeRefs(text, { conversationId: 'c1', unmasked: [3, 4], query: null, hasFrom: false, other: true }),
    ).toBe('conversation: c1 · unmasked: 3, 4 · other: yes');
  });

  it('has words for roles, decisions and the step somebody asked for', () => {
    expect(describeRefs(text, { requested: 'backends.remove', decision: 'decline', from: 'reviewer' })).toBe(
      'step: Chatbot system removed · decision: declined · from: Reviewer',
    );
  });

  it('names people whose ids are known', () => {
    const names = new Map([['max-id', 'Max Berger']]);
    expect(describeRefs(text, { approvedBy: 'max-id', subjectUserId: 'jan-id' }, names)).toBe(
      'approved by: Max Berger · account: jan-id',
    );
  });
});
