import { describe, expect, it } from 'vitest';
import { asItIs, Kept } from '../../lib/kept-state.ts';
import { readStop, showAgain } from './shown-keys.ts';

describe('what a screen showed', () => {
  it('is shown again, and what was not chosen then is not chosen', () => {
    const kept = new Kept();
    const list = readStop(kept, '/requests');
    kept.set('requests.open', 'one', asItIs);
    kept.set('requests.filters', { text: 'anna' });
    const thing = readStop(kept, '/requests');
    expect(thing.shown).toEqual({ 'requests.open': 'one' });
    showAgain(kept, list);
    expect(kept.has('requests.open')).toBe(false);
    expect(kept.outliving.has('requests.open')).toBe(false);
    showAgain(kept, thing);
    expect(kept.get('requests.open')).toBe('one');
    expect(kept.outliving.get('requests.open')).toBe('one');
  });

  it('outlives a lock without the words that led to a conversation', () => {
    const kept = new Kept();
    showAgain(kept, {
      route: '/transcripts',
      shown: {
        'transcripts.place': { conversationId: 'c', messageId: null, text: 'anna' },
        'transcripts.openHit': { snippet: 'anna' },
      },
    });
    expect(kept.get('transcripts.place')).toEqual({ conversationId: 'c', messageId: null, text: 'anna' });
    expect(JSON.stringify([...kept.outliving])).not.toContain('anna');
    expect(kept.outliving.get('transcripts.place')).toEqual({ conversationId: 'c', messageId: null, text: '' });
  });
});
