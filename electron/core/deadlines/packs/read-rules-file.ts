import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../../shared/errors/problem.ts';
import { checkSignedRules, type CheckedRules } from './signed-rules.ts';

/** Several times what all regimes that come with Custos take. */
const mostBytes = 2_000_000;

/** @throws Problem rules.unreadable, rules.invalid, rules.signatureWrong, rules.keyInvalid */
export function readRulesFile(place: string): CheckedRules {
  return checkSignedRules(readText(path.resolve(place)));
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    // Anything but a file may never end, or never begin.
    if (!statSync(file).isFile() || size > mostBytes) throw new RangeError('no file of rules');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('rules.unreadable', undefined, { cause: error });
  }
}
