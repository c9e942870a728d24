import type { Handlers } from '../handlers.ts';
import { makeHoldHandlers } from '../holds/index.ts';
import { heldErasures } from '../requests/index.ts';
import { factHandlers } from './facts/handlers.ts';
import { makeOwnDataHandlers } from './own-data/handlers.ts';
import { policyHandlers } from './policies/handlers.ts';
import { makeRunHandlers } from './runs/handlers.ts';
import { startHandlers } from './starts/handlers.ts';
import type { Surroundings } from './surroundings.ts';

export function makeRetentionHandlers(surroundings: Surroundings): Handlers<'retention'> {
  return {
    ...policyHandlers,
    ...makeHoldHandlers(heldErasures),
    ...startHandlers,
    ...makeRunHandlers(surroundings),
    ...factHandlers,
    ...makeOwnDataHandlers(surroundings.incidentKeeping),
  };
}
