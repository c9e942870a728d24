import { z } from 'zod';

/** The laws a case can fall under. */
export const regimes = z.enum(['EU', 'UK', 'CH', 'US', 'BR', 'CA']);
export type Regime = z.infer<typeof regimes>;

/**
 * What is asked for: Art. 15-22 and 7(3) GDPR; a complaint to the controller; an inquiry of an authority; from `know`
 * on the words of the CCPA (Civ. Code 1798.100 ff.).
 */
export const rights = z.enum([
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'automatedDecision',
  'withdrawal',
  'complaint',
  'inquiry',
  'know',
  'delete',
  'correct',
  'optOut',
  'limit',
]);
export type Right = z.infer<typeof rights>;

/** Within a regime: DE, DE-BY (EU); ENG (UK); ZH (CH); VA (US); QC (CA). */
export const region = z.string().regex(/^[A-Z]{2,3}(-[A-Z0-9]{1,3})?$/);
