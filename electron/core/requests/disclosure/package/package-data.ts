import type { disclosureGrounds } from '../../../../../shared/contract/requests/disclosure.ts';
import type { LetterLaw } from '../../../../../shared/contract/requests/letters.ts';
import type { MessageRole } from '../../../../../shared/contract/transcripts.ts';

export type Ground = (typeof disclosureGrounds)[number];
export type PackageKind = 'access' | 'portability';

/** What is known before the first conversation is read. */
export interface PackageHead {
  kind: PackageKind;
  language: 'de' | 'en';
  law: LetterLaw;
  number: string;
  /** Local day in the zone of the organisation, e.g. 2026-11-22. */
  createdOn: string;
  controller: { name: string; address: string; contact: string };
  people: readonly PackagePerson[];
}

/** All that a data package tells, apart from how. The same data make the same files. */
export interface PackageData extends PackageHead {
  conversations: readonly PackageConversation[];
  /** Conversations of the person that were left out of the case, with the reason. */
  excluded: readonly { startedAt: string; system: string; bot: string; why: string }[];
  gaps: readonly { system: string | null; text: string }[];
  counts: PackageCounts;
}

export interface PackageCounts {
  conversations: number;
  /** Also those that are withheld. */
  messages: number;
  redacted: number;
  withheld: number;
  /** Not decided when it was made, whether they are in it or not. */
  unreviewed: number;
}

/** What a chatbot system stores about the person. */
export interface PackagePerson {
  system: string;
  id: string;
  name: string | null;
  identifiers: readonly { kind: string; value: string }[];
}

export interface PackageConversation {
  /** From 1, in the order of time. */
  number: number;
  /** As the chatbot system calls it. */
  id: string;
  system: string;
  bot: string;
  startedAt: string;
  messages: readonly PackageMessage[];
}

export interface PackageMessage {
  /** From 1 in its conversation; the number stays when others are left out. */
  number: number;
  at: string;
  role: MessageRole;
  /** With marks where places are missing; null where the message is withheld. */
  text: string | null;
  status: 'full' | 'redacted' | 'withheld';
  grounds: readonly Ground[];
  /** How many places are missing. */
  places: number;
  balancing: string;
}
