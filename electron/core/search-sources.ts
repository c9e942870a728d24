import { botSearch } from './bots/index.ts';
import { findingSearch } from './findings/index.ts';
import { communicationSearch, incidentSearch } from './incidents/index.ts';
import { processorSearch } from './processors/index.ts';
import { recordSearch } from './records/index.ts';
import { caseSearch, letterSearch } from './requests/index.ts';
import type { SearchSource } from './search/index.ts';

/** Where everything is searched. Conversations are not among them: who searches those says why. */
export const searchSources: readonly SearchSource[] = [
  caseSearch,
  letterSearch,
  communicationSearch,
  incidentSearch,
  recordSearch,
  processorSearch,
  botSearch,
  findingSearch,
];
