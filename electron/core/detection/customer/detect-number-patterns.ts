import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings, NumberPattern } from '../detection-settings.ts';
import { limitPattern } from './is-safe-pattern.ts';

interface CompiledPattern {
  type: NumberPattern['type'];
  pattern: RegExp;
}

const compiled = new WeakMap<readonly NumberPattern[], CompiledPattern[]>();

/** The patterns of the settings, of which those that are not safe find nothing. They are kept as long as the list is. */
function compile(patterns: readonly NumberPattern[]): CompiledPattern[] {
  const known = compiled.get(patterns);
  if (known) return known;
  const all = patterns.flatMap(({ type, pattern }) => {
    const limited = limitPattern(pattern);
    if (limited === null) return [];
    return [{ type, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${limited})(?![\\p{L}\\p{N}])`, 'gu') }];
  });
  compiled.set(patterns, all);
  return all;
}

/** Numbers in the form that only one company gives out. */
export function detectNumberPatterns(text: string, { numberPatterns }: DetectionSettings): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { type, pattern } of compile(numberPatterns)) {
    for (const { 0: written, index: start } of text.matchAll(pattern)) {
      found.push({
        type,
        start,
        end: start + written.length,
        confidence: 0.95,
        reason: `${type}.pattern`,
        validated: true,
        normalised: written.replace(/\s/g, '').toUpperCase(),
      });
    }
  }
  return found;
}
