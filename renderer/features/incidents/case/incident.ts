import type { OutputOf } from '../../../../shared/contract/index.ts';

export type Incident = OutputOf<'incidents.get'>;
