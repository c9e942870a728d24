import { describe, expect, it } from 'vitest';
import { reviewActions, reviewKeys, reviewSheet } from './review-keys.ts';

const written: Record<string, string> = {
  Escape: 'Esc',
  ArrowRight: '→',
  ArrowLeft: '←',
  'Shift+ArrowRight': '⇧ →',
  'Shift+ArrowLeft': '⇧ ←',
};

describe('keys of a review', () => {
  it('reach every action once', () => {
    expect(Object.values(reviewKeys).toSorted()).toEqual([...reviewActions].toSorted());
  });

  it('are all on the sheet', () => {
    const onSheet = reviewSheet.flatMap(({ keys }) => keys);
    expect(Object.keys(reviewKeys).filter((key) => !onSheet.includes(written[key] ?? key))).toEqual([]);
  });
});
