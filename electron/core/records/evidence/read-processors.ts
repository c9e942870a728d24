import { processorFields } from '../../../../shared/contract/processors.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

export interface LinkedProcessor {
  id: string;
  name: string;
  services: string;
  /** Where it is and where it processes: ISO 3166-1 alpha-2. */
  countries: string[];
  transfers: ReturnType<typeof processorFields.parse>['transfers'];
}

/** Processors that run or host a chatbot system, without those that ended. */
export function readProcessors(register: RegisterReader, backendId: string): LinkedProcessor[] {
  return register
    .all(inRegister.selectFrom('processor').select(['id', 'fields']).where('retired_at', 'is', null).orderBy('number'))
    .map(({ id, fields }) => ({ id, ...processorFields.parse(JSON.parse(fields)) }))
    .filter(({ backendIds }) => backendIds.includes(backendId))
    .map(({ id, name, services, country, locations, transfers }) => ({
      id,
      name,
      services,
      countries: [...new Set([country, ...locations])],
      transfers,
    }));
}
