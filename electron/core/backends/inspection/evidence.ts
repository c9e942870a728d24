import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import type { Handshake } from '../http/handshake.ts';

/** What was seen of an answer: its status and headers that say something about safety, never what is in it. */
export interface SeenAnswer {
  /** Method and path, without what could name somebody: "GET /v1/conversations". */
  call: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  /** How far the system's clock is ahead of ours; null where the answer names no time. */
  aheadSeconds: number | null;
  shape: AnswerShape | null;
}

/** What kind of answer it is, for comparing it with the same asked otherwise. Null: no JSON. */
export interface AnswerShape {
  /** Names of its fields, or that it is a list. */
  fields: string;
  /** Entries of its longest list; null where it has none. */
  rows: number | null;
}

/** Traits of a secret in use. Never the secret. */
export interface CredentialTraits {
  /** The connector's name for it, e.g. token. */
  name: string;
  length: number;
  isKnownDefault: boolean;
  /** What a JSON Web Token says of itself; null for any other secret. Times are epoch milliseconds. */
  token: { rights: string[]; issuedAt: number | null; expiresAt: number | null } | null;
}

export const leakKinds = ['stackTrace', 'debugPage', 'query', 'path', 'version'] as const;
export type LeakKind = (typeof leakKinds)[number];

/** An error page, and what it tells that strangers need not know. */
export interface SeenErrorPage {
  call: string;
  status: number;
  leaks: readonly LeakKind[];
}

/** What was asked for without a credential, as it is asked for with one. */
export interface SeenAnonymously {
  call: string;
  status: number;
  /** The answer has the shape of the one that credentials get. */
  isSameAnswer: boolean;
  rows: number | null;
}

/** What a server accepts that it was offered. */
export interface SeenOffers {
  /** e.g. "TLS 1.0". */
  protocols: readonly string[];
  ciphers: readonly { weakness: CipherWeakness; name: string }[];
  /** Not every offer was answered. */
  isComplete: boolean;
}

export const cipherWeaknesses = ['null', 'anonymous', 'export', 'des', 'rc4', 'tripleDes', 'noForwardSecrecy'] as const;
export type CipherWeakness = (typeof cipherWeaknesses)[number];

/** What the same host answers without encryption. `answers`: it gives something instead of leading to https. */
export interface SeenPlainly {
  outcome: 'refused' | 'leadsToHttps' | 'leadsElsewhere' | 'answers';
  status: number | null;
}

/** What is said to a web page of another origin. */
export interface SeenOrigin {
  allowedOrigin: string | null;
  allowsCredentials: boolean;
  /** The origin that asked, which exists nowhere. */
  askedAs: string;
}

/** What takes the operator's yes. Null: it could not be found out. */
export interface SeenByProbes {
  anonymously: readonly SeenAnonymously[] | null;
  offers: SeenOffers | null;
  plainly: SeenPlainly | null;
  origin: SeenOrigin | null;
  errorPages: readonly SeenErrorPage[];
}

/** All that an inspection saw. What follows from it is a matter of this alone. */
export interface Evidence {
  /** Epoch milliseconds. */
  at: number;
  isEncrypted: boolean;
  /** The host is an address, not a name. */
  isAddress: boolean;
  handshake: Handshake | null;
  /** Asked as every sync asks. */
  answers: readonly SeenAnswer[];
  /** Why the system did not answer so. */
  problem: ProblemCode | null;
  errorPage: SeenErrorPage | null;
  credentials: readonly CredentialTraits[];
  /** Whether what is asked carries a credential at all. */
  sendsCredential: boolean;
  /** Whether deletions are described, so that the right to delete is needed. */
  needsDeletion: boolean;
  /** Null: the operator's yes is missing. */
  probes: SeenByProbes | null;
}
