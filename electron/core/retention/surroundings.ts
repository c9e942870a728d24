import type { Context } from '../context.ts';
import type { ContentWriter, RegisterReader, RegisterWriter } from '../vault/index.ts';

/** What retention needs of incidents, which lie above it. Core's entry hands it in. */
export interface Surroundings {
  /** Keys of the conversations that open incidents comprise. */
  findOfOpenIncidents(context: Context): Promise<ReadonlySet<number>>;
  incidentKeeping: IncidentKeeping;
}

/** The words and people of closed incidents, and how long they are kept. */
export interface IncidentKeeping {
  readYears(register: RegisterReader): number | null;
  storeYears(register: RegisterWriter, years: number | null): void;
  /** Ids of incidents whose time is over and of which something is still stored. */
  findExpired(context: Context): Promise<string[]>;
  removeExpired(content: ContentWriter, ids: readonly string[]): Promise<void>;
  noteRemoved(register: RegisterWriter, context: Context, ids: readonly string[]): void;
}
