/** What a person, or an authority, may ask for: Art. 7(3), 12-22 GDPR; UK DPA 2018 s.164A; CCPA 1798.100 ff. */
export const rights = [
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
] as const;
export type Right = (typeof rights)[number];

/** The law that counts. Its region narrows it: a German Land under EU, a nation under UK, a state under US. */
export const regimes = ['EU', 'UK', 'CH', 'US', 'BR', 'CA'] as const;
export type Regime = (typeof regimes)[number];

/** What moves a due date. ownDate: the date an authority set itself. */
export const deadlineEventTypes = [
  'identityAsked',
  'identityReceived',
  'clarificationAsked',
  'clarificationReceived',
  'feeAsked',
  'feePaid',
  'extended',
  'acknowledged',
  'ownDate',
] as const;
export type DeadlineEventType = (typeof deadlineEventTypes)[number];

/** Those that are answered with data about the person. */
export function disclosesData(right: Right): boolean {
  return right === 'access' || right === 'portability' || right === 'know';
}

/** Those that end in data being gone. */
export function erasesData(right: Right): boolean {
  return right === 'erasure' || right === 'delete' || right === 'withdrawal' || right === 'objection';
}
