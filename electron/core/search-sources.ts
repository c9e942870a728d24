import { botSearch } from './bots/index.ts';
import { findingSearch } from './findings/index.ts';
import { holdSearch } from './holds/index.ts';
import { communicationSearch, incidentSearch } from './incidents/index.ts';
import { processorSearch } from './processors/index.ts';
import { adviceSearch, dpiaSearch, recordSearch } from './records/index.ts';
import { caseSearch, letterSearch } from './requests/index.ts';
import { policySearch } from './retention/index.ts';
import { reviewSearch } from './reviews/index.ts';
import type { SearchSource } from './search/index.ts';

/** Where everything is searched. Conversations are not among them: who searches those says why. */
export const searchSources: readonly SearchSource[] = [
  caseSearch,
  letterSearch,
  communicationSearch,
  incidentSearch,
  recordSearch,
  processorSearch,
  dpiaSearch,
  adviceSearch,
  policySearch,
  holdSearch,
  botSearch,
  findingSearch,
  reviewSearch,
];
