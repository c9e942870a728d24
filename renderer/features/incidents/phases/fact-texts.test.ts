import { describe, expect, it } from 'vitest';
import { changedTexts, takeOver } from './fact-texts.ts';

describe('what is noted in a phase', () => {
  it('is sent as far as it differs from what is saved', () => {
    const saved = { effects: 'none seen', measuresBefore: '' };
    expect(changedTexts({ effects: 'none seen', measuresBefore: 'logs' }, saved)).toEqual({ measuresBefore: 'logs' });
    expect(changedTexts(saved, saved)).toEqual({});
  });

  it('shows what was saved elsewhere, and leaves alone what somebody is writing', () => {
    const base = { effects: '', measuresBefore: '' };
    const writing = { effects: 'people may', measuresBefore: '' };
    const saved = { effects: 'fraud', measuresBefore: 'logs' };
    expect(takeOver(writing, base, saved)).toEqual({ effects: 'people may', measuresBefore: 'logs' });
  });
});
