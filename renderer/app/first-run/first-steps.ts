/** In their order. The vault is there before the others can be taken. */
export const firstSteps = ['vault', 'people', 'chatbot', 'sync', 'today'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** new: nothing was done here yet. left: put aside, and offered in one line. */
export type FirstRunState = 'new' | 'underway' | 'left' | 'finished';

/** Whoever connected his systems elsewhere needs no guide; whoever began with it is led to its end. */
export function isDue(state: FirstRunState, backends: number): boolean {
  return state === 'underway' || state === 'left' || (state === 'new' && backends === 0);
}

interface Done {
  worksAlone: boolean;
  /** Somebody else may agree, or was invited to. */
  hasSecond: boolean;
  isPeopleLater: boolean;
  /** How the last sync of each chatbot system ended; null before the first. */
  syncs: readonly (string | null)[];
}

/** The first step that is not done, as the vault says: leaving and coming back changes nothing. */
export function firstStepOf({ worksAlone, hasSecond, isPeopleLater, syncs }: Done): FirstStep {
  if (!worksAlone && !hasSecond && !isPeopleLater) return 'people';
  if (syncs.length === 0) return 'chatbot';
  return syncs.some((outcome) => outcome === 'done' || outcome === 'partial') ? 'today' : 'sync';
}
