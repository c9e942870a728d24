import type { ProcedureName } from './index.ts';
import type { JobSummary } from './jobs.ts';
import type { VaultStatus } from './vault.ts';
import type { ProblemJson } from '../errors/problem.ts';
import type { LanguageChoice } from '../language-choice.ts';

/** What crosses between the window and core. Main relays it and looks at nothing but the procedure's name. */
export interface CallMessage {
  id: number;
  procedure: ProcedureName;
  input: unknown;
}

export type ReplyMessage = { id: number; ok: unknown } | { id: number; problem: ProblemJson };

export interface Events {
  'job.changed': JobSummary;
  'vault.changed': VaultStatus;
  /** Core ended unasked and a new one runs. Says so to the person, who finds the vault locked. */
  'core.restarted': ProblemJson;
  /** Custos was started with a vault, or started again with one: `takeGivenVault` tells which. From main, not from core. */
  'vault.given': null;
}
export type EventName = keyof Events;
export type EventMessage = { [Name in EventName]: { event: Name; payload: Events[Name] } }[EventName];

/** The vault that a file manager or a terminal named; or why that name is not taken. */
export type GivenVault = { path: string } | { problem: ProblemJson };

/** The one object the preload script puts into the window. */
export interface CustosBridge {
  call(procedure: string, input: unknown): Promise<{ ok: unknown } | { problem: ProblemJson }>;
  on(listener: (message: EventMessage) => void): () => void;
  /** Asks the person for a place on disk; null when he cancels. The file dialog belongs to the system, not to core. */
  choosePath(kind: 'folder' | 'saveFile' | 'openFile', suggestedName: string): Promise<string | null>;
  /** The vault Custos was started with, once; null where none was named since. */
  takeGivenVault(): Promise<GivenVault | null>;
  /** Lets what the system shows for Custos, notices now and date fields from the next start, speak what was chosen. */
  keepLanguage(choice: LanguageChoice): Promise<void>;
  /** Language the system asks for, e.g. "de-DE". */
  locale: string;
}
