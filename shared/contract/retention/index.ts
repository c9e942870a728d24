import { factProcedures } from './facts.ts';
import { holdProcedures } from './holds.ts';
import { ownDataProcedures } from './own-data.ts';
import { policyProcedures } from './policies.ts';
import { runProcedures } from './runs.ts';
import { startProcedures } from './starts.ts';

/** What should be gone, what must stay, and proof of both: Art. 5(1)(e), 17(3) GDPR. */
export const retention = {
  ...policyProcedures,
  ...holdProcedures,
  ...startProcedures,
  ...runProcedures,
  ...factProcedures,
  ...ownDataProcedures,
};
