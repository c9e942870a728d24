import type { FindingType } from '../../../../shared/contract/finding-types.ts';

/** One kind of number that a state or its insurance gives to people. */
export interface Scheme {
  type: FindingType;
  /** ISO 3166-1 alpha-2: whose numbers these are; EU for those of all member states. */
  region: string;
  /** Letters and digits, separators left out. */
  lengths: readonly number[];
  /** Structure and check digits, of letters in capitals and digits alone. */
  isValid: (value: string) => boolean;
  /** Written so, a valid number needs no word that says what it is. */
  unmistakable?: RegExp;
  /** False where only structure speaks for it. */
  hasCheckDigit?: false;
}
