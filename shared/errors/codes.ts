import texts from './texts.en.json' with { type: 'json' };

/** A code never changes its meaning and is never reused: scripts and saved logs rely on it. */
export type ProblemCode = keyof typeof texts;
export const problemCodes = Object.keys(texts) as ProblemCode[];
