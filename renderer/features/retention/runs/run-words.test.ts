import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeRun, findPace, sumRun } from './run-words.ts';

const intl = createIntl({ locale: 'en-GB', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);
const backend = { name: 'Shop', counts: {}, residuals: [], problem: null, settlesAt: null };

describe('a run', () => {
  it('counts what is deleted, what is open, what went wrong and what was held', () => {
    expect(sumRun({ counts: { gone: 3, doneByHand: 1, pending: 2, failed: 1, held: 5 } })).toEqual({
      gone: 4,
      open: 2,
      wrong: 1,
      held: 5,
    });
  });

  it('says first what went wrong', () => {
    const { meaning, words } = describeRun(text, {
      state: 'partial',
      isFinished: false,
      counts: { gone: 9, stillThere: 2 },
    });
    expect(meaning).toBe('overdue');
    expect(words).toContain('2');
  });

  it('is in order once everything was asked about again', () => {
    expect(describeRun(text, { state: 'verified', isFinished: true, counts: { gone: 9 } }).meaning).toBe('fine');
    expect(describeRun(text, { state: 'running', isFinished: false, counts: { pending: 9 } }).meaning).toBe(
      'information',
    );
  });

  it('goes on with the first system and is through with the last', () => {
    expect(
      findPace([
        { ...backend, backendId: 'a', continuesAt: '2026-11-22T12:00:00.000Z', finishesAt: '2026-11-23T12:00:00.000Z' },
        { ...backend, backendId: 'b', continuesAt: '2026-11-22T10:00:00.000Z', finishesAt: null },
      ]),
    ).toEqual({ continuesAt: '2026-11-22T10:00:00.000Z', finishesAt: '2026-11-23T12:00:00.000Z' });
    expect(findPace([])).toEqual({ continuesAt: null, finishesAt: null });
  });
});
