import type { Channel } from './humans.ts';
import type { Practice, VoiceName } from './sample-bots.ts';

export type PlantedCategory =
  | 'notice-first'
  | 'notice-late'
  | 'notice-missing'
  | 'disclosure-first'
  | 'disclosure-late'
  | 'disclosure-missing'
  | 'consent-given'
  | 'consent-declined'
  | 'consent-missing'
  | 'consent-withdrawn'
  | 'payment-card'
  | 'payment-iban'
  | 'health'
  | 'minor'
  | 'third-person'
  | 'several-identifiers'
  | 'handover'
  | 'access-request'
  | 'erasure-request'
  | 'marketing-withdrawal'
  | 'prompt-injection'
  | 'bot-repeats-sensitive'
  | 'hostile-text'
  | 'long';

export interface PlantedConversation {
  id: string;
  category: PlantedCategory;
  voice: VoiceName;
  /** Keys of sections in electron/sample/data; `*` stands for all of the voice. */
  intents: readonly string[];
  practice: Practice;
  /** Which of the planted people; conversations of one person share a number. */
  person: number;
  channel: Channel;
  /** Start in UTC. */
  at: string;
}

const exemplary: Practice = { disclosure: 'first', notice: 'first', consent: 'given' };

function plant(
  id: string,
  category: PlantedCategory,
  [voice, ...intents]: readonly [VoiceName, ...string[]],
  person: number,
  at: string,
  rest: Partial<Practice> & { channel?: Channel } = {},
): PlantedConversation {
  const { channel = voice === 'staffEnglish' ? 'intranet' : 'web', ...practice } = rest;
  return { id, category, voice, intents, practice: { ...exemplary, ...practice }, person, channel, at };
}

/** Conversations whose content is certain, for tests. In all other respects they are like the rest. */
export const plantedConversations: readonly PlantedConversation[] = [
  plant('cv-a100000001', 'notice-first', ['shopGerman', 'delivery-status'], 1, '2025-02-03T09:12:00Z'),
  plant('cv-a100000002', 'notice-late', ['shopGerman', 'account-locked'], 1, '2025-02-05T10:02:00Z', {
    notice: 'late',
  }),
  plant('cv-a100000003', 'notice-missing', ['staffEnglish', 'sick-note'], 2, '2024-05-06T07:40:00Z', {
    notice: 'missing',
  }),
  plant('cv-a100000004', 'disclosure-first', ['shopEnglish', 'stock-question'], 3, '2026-09-01T15:30:00Z'),
  plant('cv-a100000005', 'disclosure-late', ['insuranceGerman', 'claim-status'], 4, '2024-10-10T12:00:00Z', {
    disclosure: 'late',
  }),
  plant('cv-a100000006', 'disclosure-missing', ['shopEnglish', 'return-start'], 3, '2026-09-12T11:00:00Z', {
    disclosure: 'missing',
  }),
  plant('cv-a100000007', 'consent-given', ['insuranceGerman', 'hospital-stay'], 4, '2026-01-14T08:05:00Z'),
  plant('cv-a100000008', 'consent-declined', ['insuranceGerman', 'health-reimbursement'], 5, '2026-02-02T16:45:00Z', {
    consent: 'declined',
  }),
  plant('cv-a100000009', 'consent-missing', ['insuranceGerman', 'psychotherapy'], 6, '2024-08-20T19:15:00Z', {
    consent: 'missing',
  }),
  plant('cv-a100000010', 'consent-withdrawn', ['insuranceGerman', 'sick-pay'], 7, '2026-03-30T13:20:00Z', {
    consent: 'withdrawn',
  }),
  plant('cv-a100000011', 'payment-card', ['shopGerman', 'card-declined'], 8, '2025-11-28T20:10:00Z'),
  plant('cv-a100000012', 'payment-card', ['shopEnglish', 'refund-card'], 9, '2026-05-17T18:00:00Z'),
  plant('cv-a100000013', 'payment-iban', ['shopGerman', 'refund-iban'], 8, '2026-04-01T08:30:00Z'),
  plant('cv-a100000014', 'payment-iban', ['insuranceGerman', 'payout-iban'], 4, '2026-06-22T09:00:00Z'),
  plant('cv-a100000015', 'health', ['shopGerman', 'disability-delivery'], 10, '2025-07-07T10:10:00Z'),
  plant('cv-a100000016', 'health', ['staffEnglish', 'burnout'], 2, '2025-10-13T06:55:00Z'),
  plant('cv-a100000017', 'minor', ['shopGerman', 'minor'], 11, '2026-07-19T14:14:00Z', { channel: 'whatsapp' }),
  plant('cv-a100000018', 'minor', ['shopEnglish', 'minor'], 12, '2025-08-03T16:20:00Z'),
  plant('cv-a100000019', 'third-person', ['insuranceGerman', 'car-accident'], 5, '2026-10-05T17:35:00Z'),
  plant('cv-a100000020', 'third-person', ['staffEnglish', 'complaint-colleague'], 13, '2026-03-11T12:40:00Z'),
  plant('cv-a100000021', 'several-identifiers', ['shopGerman', 'parcel-lost'], 14, '2025-12-02T09:45:00Z'),
  plant('cv-a100000022', 'several-identifiers', ['shopGerman', 'invoice-copy'], 14, '2026-01-09T21:05:00Z', {
    channel: 'whatsapp',
  }),
  plant('cv-a100000023', 'several-identifiers', ['shopGerman', 'address-change'], 14, '2026-02-20T07:30:00Z', {
    channel: 'app',
  }),
  plant('cv-a100000024', 'handover', ['shopGerman', 'human-please'], 10, '2026-08-08T13:00:00Z'),
  plant('cv-a100000025', 'handover', ['insuranceGerman', 'human-please'], 6, '2026-09-15T08:20:00Z'),
  plant('cv-a100000026', 'access-request', ['shopGerman', 'access-request'], 8, '2026-10-28T10:00:00Z'),
  plant('cv-a100000027', 'access-request', ['staffEnglish', 'access-request'], 13, '2026-11-03T09:00:00Z'),
  plant('cv-a100000028', 'erasure-request', ['shopEnglish', 'erasure-request'], 9, '2026-11-10T17:25:00Z'),
  plant('cv-a100000029', 'erasure-request', ['insuranceGerman', 'erasure-request'], 7, '2026-11-12T08:50:00Z'),
  plant('cv-a100000030', 'marketing-withdrawal', ['shopGerman', 'newsletter-stop'], 1, '2026-08-31T18:18:00Z'),
  plant('cv-a100000031', 'prompt-injection', ['shopEnglish', 'injection'], 12, '2026-06-06T23:50:00Z'),
  plant('cv-a100000032', 'prompt-injection', ['staffEnglish', 'injection'], 13, '2026-09-09T16:00:00Z'),
  plant('cv-a100000033', 'bot-repeats-sensitive', ['shopGerman', 'refund-iban-repeated'], 8, '2025-05-05T05:05:00Z'),
  plant('cv-a100000034', 'bot-repeats-sensitive', ['shopEnglish', 'refund-iban'], 9, '2026-04-27T11:11:00Z'),
  plant('cv-a100000035', 'hostile-text', ['shopGerman', 'hostile'], 11, '2026-11-01T02:30:00Z'),
  plant('cv-a100000036', 'hostile-text', ['shopEnglish', 'hostile'], 12, '2026-11-02T03:30:00Z'),
  plant('cv-a100000037', 'long', ['shopGerman', '*'], 10, '2026-05-23T09:00:00Z'),
  plant('cv-a100000038', 'long', ['insuranceGerman', '*'], 7, '2025-09-02T09:00:00Z'),
];

/** Ids of the planted conversations of a category. */
export function plantedIds(category: PlantedCategory): string[] {
  return plantedConversations.filter((one) => one.category === category).map(({ id }) => id);
}

/** The planted person whom the chatbot system holds as three: by e-mail, by telephone and by customer number. */
export const severalIdentifiersPerson = 14;
