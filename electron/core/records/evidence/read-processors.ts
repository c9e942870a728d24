import { listProcessors, type StoredProcessor } from '../../processors/index.ts';
import type { RegisterReader } from '../../vault/index.ts';

export interface LinkedProcessor {
  id: string;
  name: string;
  services: string;
  /** Where it is and where it processes: ISO 3166-1 alpha-2. */
  countries: string[];
  transfers: StoredProcessor['fields']['transfers'];
}

/** Processors that run or host a chatbot system, without those that ended. */
export function readProcessors(register: RegisterReader, backendId: string): LinkedProcessor[] {
  return listProcessors(register)
    .filter(({ fields }) => fields.backendIds.includes(backendId))
    .map(({ row, fields: { name, services, country, locations, transfers } }) => ({
      id: row.id,
      name,
      services,
      countries: [...new Set([country, ...locations])],
      transfers,
    }));
}
