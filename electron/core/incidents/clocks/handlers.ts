import type { clockProcedures } from '../../../../shared/contract/incidents/clocks.ts';
import type { Handlers } from '../../handlers.ts';
import { exportClocks } from './export-clocks.ts';
import { findNextClock } from './find-next-clock.ts';
import { pureClockHandlers } from './pure-handlers.ts';

export const clockHandlers: Pick<Handlers<'incidents'>, keyof typeof clockProcedures> = {
  ...pureClockHandlers,
  exportClocks,
  nextClock: (context, input) => ({ output: findNextClock(context, input) }),
};
