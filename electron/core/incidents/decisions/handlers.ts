import type { decisionProcedures } from '../../../../shared/contract/incidents/decisions.ts';
import type { Handlers } from '../../handlers.ts';
import { advise } from './advise.ts';
import { assess } from './assess.ts';
import { decide } from './decide.ts';

export const decisionHandlers: Pick<Handlers<'incidents'>, keyof typeof decisionProcedures> = {
  assess,
  advise,
  decide,
};
