import { shippedRules } from '../../../../shared/rules/shipped-rules.ts';
import type { RegisterReader } from '../../vault/index.ts';
import type { Rules } from './case-deadline.ts';

/** The rules in force in this vault. */
export function readRules(_register: RegisterReader): Rules {
  return shippedRules;
}
