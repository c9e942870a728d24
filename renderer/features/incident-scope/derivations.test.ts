import { describe, expect, it } from 'vitest';
import { explainFigure, listOthers } from './derivations.ts';

const derivations = [
  { figure: 'people', text: 'counted by confirmed ties' },
  { figure: 'people.least', text: 'proposed ties taken for true' },
  { figure: 'peopleOfTheBoard', text: 'something else' },
];

describe('how a figure came about', () => {
  it('is said with its parts, and not with what only begins alike', () => {
    expect(explainFigure(derivations, 'people')).toEqual(['counted by confirmed ties', 'proposed ties taken for true']);
  });

  it('is never left out, even of a figure this window does not know', () => {
    expect(listOthers(derivations, ['people', 'minors'])).toEqual(['something else']);
  });
});
