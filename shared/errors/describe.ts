import type { ProblemCode } from './codes.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

/** One text per code and language: what happened, what was kept, what to do next. */
export function describeProblem(code: ProblemCode, language: 'de' | 'en'): string {
  return (language === 'de' ? german : english)[code];
}
