import { describe, expect, it } from 'vitest';
import { asItIs, Kept } from './kept-state.ts';

describe('what screens remember', () => {
  it('is gone after the lock unless it may outlive it', () => {
    const kept = new Kept();
    kept.set('openHit', { snippet: 'my daughter is ill' });
    kept.set('backend', 'b1', asItIs);
    expect(kept.get('openHit')).toEqual({ snippet: 'my daughter is ill' });
    const afterwards = new Kept(kept.outliving);
    expect(afterwards.has('openHit')).toBe(false);
    expect(afterwards.get('backend')).toBe('b1');
  });

  it('outlives the lock without its words', () => {
    const kept = new Kept();
    kept.set('filters', { text: 'anna', botId: 'b1' }, (filters) => ({ ...filters, text: '' }));
    expect(kept.get('filters')).toEqual({ text: 'anna', botId: 'b1' });
    expect(new Kept(kept.outliving).get('filters')).toEqual({ text: '', botId: 'b1' });
  });

  it('outlives a second lock although its screen was not visited in between', () => {
    const kept = new Kept();
    kept.set('backend', 'b1', asItIs);
    expect(new Kept(new Kept(kept.outliving).outliving).get('backend')).toBe('b1');
  });

  it('tells those who follow once for all that changes together', async () => {
    const kept = new Kept();
    const seen: unknown[] = [];
    const stop = kept.follow(() => seen.push([kept.get('view'), kept.has('open')]));
    kept.set('open', 'one', asItIs);
    kept.set('view', 'list', asItIs);
    kept.forget('open');
    await Promise.resolve();
    expect(seen).toEqual([['list', false]]);
    expect(kept.outliving.has('open')).toBe(false);
    stop();
    kept.set('view', 'figures');
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });
});
