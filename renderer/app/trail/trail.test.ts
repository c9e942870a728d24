import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trail } from './trail.ts';
import type { Stop } from './trail.ts';

const at = (open: string | null): Stop => ({ route: '/requests', shown: { 'requests.open': open } });

describe('the trail', () => {
  it('leads back to where somebody came from, and forward again', () => {
    const trail = new Trail(at(null));
    expect(trail.canGoBack).toBe(false);
    trail.arrive(at('one'));
    trail.arrive({ route: '/records', shown: {} });
    expect(trail.move(-1)).toEqual(at('one'));
    expect(trail.move(-1)).toEqual(at(null));
    expect(trail.move(-1)).toBeNull();
    expect(trail.move(1)).toEqual(at('one'));
    expect(trail.canGoForward).toBe(true);
  });

  it('ends what lay ahead where somebody turns off', () => {
    const trail = new Trail(at(null));
    trail.arrive(at('one'));
    trail.move(-1);
    trail.arrive(at('two'));
    expect(trail.canGoForward).toBe(false);
    expect(trail.move(-1)).toEqual(at(null));
  });

  it('counts what shows the same as the same place', () => {
    const trail = new Trail({ route: '/requests', shown: {} });
    expect(trail.arrive(at(null))).toBe(false);
    expect(trail.arrive(at('one'))).toBe(true);
    expect(trail.arrive(at('one'))).toBe(false);
  });

  it('goes back as many steps as it went, up to a hundred places', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 150 }), (ids) => {
        const trail = new Trail(at(null));
        const steps = ids.filter((id) => trail.arrive(at(id))).length;
        let back = 0;
        while (trail.move(-1)) back += 1;
        expect(back).toBe(Math.min(steps, 99));
      }),
    );
  });
});
