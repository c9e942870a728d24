/** Words of Art. 30 GDPR and of the authorities' forms. The window and the documents have a text for each. */

/** Art. 30(1): for the controller; Art. 30(2): for a processor. */
export const recordRoles = ['controller', 'processor'] as const;
export type RecordRole = (typeof recordRoles)[number];

export const recordStates = ['draft', 'released', 'retired'] as const;
export type RecordState = (typeof recordStates)[number];

/** Art. 30(1)(c). */
export const subjectCategories = [
  'customers',
  'prospects',
  'employees',
  'applicants',
  'suppliers',
  'patients',
  'students',
  'minors',
  'websiteVisitors',
  'subscribers',
  'callers',
  'other',
] as const;

/** Art. 30(1)(c), with the groups of the CNIL's form; those of Art. 9 and 10 GDPR at the end. */
export const recordDataCategories = [
  'identity',
  'contact',
  'personalLife',
  'professionalLife',
  'payment',
  'financial',
  'officialId',
  'customer',
  'connection',
  'device',
  'location',
  'conversationContent',
  'voice',
  'images',
  'secret',
  'other',
  'health',
  'religion',
  'ethnicOrigin',
  'politicalOpinion',
  'tradeUnion',
  'sexualLife',
  'biometric',
  'genetic',
  'criminal',
] as const;
export type RecordDataCategory = (typeof recordDataCategories)[number];

/** Art. 9(1) GDPR. Data of Art. 10 (criminal) is not among them. */
export const specialCategories = [
  'health',
  'religion',
  'ethnicOrigin',
  'politicalOpinion',
  'tradeUnion',
  'sexualLife',
  'biometric',
  'genetic',
] as const satisfies RecordDataCategory[];

/** Art. 9(2)(a) to (j) GDPR. */
export const article9Conditions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** Art. 30(1)(d); the CNIL's form tells these apart. */
export const recipientKinds = ['internal', 'external', 'processor', 'authority'] as const;

/** Chapter V GDPR. derogation: Art. 49; its second subparagraph asks for documented safeguards. */
export const safeguards = [
  'adequacyDecision',
  'standardContractualClauses',
  'bindingCorporateRules',
  'codeOfConduct',
  'certification',
  'adHocClauses',
  'derogation',
  'compellingInterests',
  'none',
] as const;
export type Safeguard = (typeof safeguards)[number];

/** Art. 32(1) GDPR, in the groups of the CNIL's form. */
export const measureKinds = [
  'accessControl',
  'traceability',
  'softwareProtection',
  'backup',
  'encryption',
  'pseudonymisation',
  'processorControl',
  'availability',
  'regularTesting',
  'training',
  'other',
] as const;

export const channels = ['website', 'app', 'whatsapp', 'phone', 'email', 'intranet', 'socialMedia', 'other'] as const;

/** Rights of Art. 15 to 22 GDPR that people have here. */
export const availableRights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automatedDecision',
  'withdrawal',
] as const;
