import type { Handlers } from '../handlers.ts';
import { makeHoldHandlers } from '../holds/index.ts';
import { heldErasures } from '../requests/index.ts';
import { factHandlers } from './facts/handlers.ts';
import { ownDataHandlers } from './own-data/handlers.ts';
import { policyHandlers } from './policies/handlers.ts';
import { runHandlers } from './runs/handlers.ts';
import { startHandlers } from './starts/handlers.ts';

export const retentionHandlers: Handlers<'retention'> = {
  ...policyHandlers,
  ...makeHoldHandlers(heldErasures),
  ...startHandlers,
  ...runHandlers,
  ...factHandlers,
  ...ownDataHandlers,
};
