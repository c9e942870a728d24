import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';

type Derivations = ScopeFigures['derivations'];

/** How a figure and the parts of it came about, in words. */
export function explainFigure(derivations: Derivations, figure: string): string[] {
  return derivations.filter((each) => belongsTo(each.figure, figure)).map(({ text }) => text);
}

/** What is said of none of these figures, which must be said all the same. */
export function listOthers(derivations: Derivations, figures: readonly string[]): string[] {
  return derivations
    .filter((each) => !figures.some((figure) => belongsTo(each.figure, figure)))
    .map(({ text }) => text);
}

function belongsTo(figure: string, whole: string): boolean {
  return figure === whole || figure.startsWith(`${whole}.`);
}
