import type { Handlers } from '../handlers.ts';
import { holdHandlers } from '../holds/index.ts';
import { factHandlers } from './facts/handlers.ts';
import { ownDataHandlers } from './own-data/handlers.ts';
import { policyHandlers } from './policies/handlers.ts';
import { runHandlers } from './runs/handlers.ts';
import { startHandlers } from './starts/handlers.ts';

export const retentionHandlers: Handlers<'retention'> = {
  ...policyHandlers,
  ...holdHandlers,
  ...startHandlers,
  ...runHandlers,
  ...factHandlers,
  ...ownDataHandlers,
};
