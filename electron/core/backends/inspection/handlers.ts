import type { Handlers } from '../../handlers.ts';
import { readBackend } from '../backend-row.ts';
import { describeInspection, summarise } from './describe-inspection.ts';
import { inspectBackend } from './inspect-backend.ts';
import { readInspections } from './inspection-rows.ts';
import { describePermission, findPermission, hostOf, permitProbes, withdrawProbes } from './permissions.ts';
import { nextInspectionOf, readEveryDays, scheduleInspection } from './schedule.ts';

export const inspectionHandlers: Pick<
  Handlers<'backends'>,
  'inspect' | 'safety' | 'inspection' | 'permitProbes' | 'withdrawProbes' | 'scheduleInspection'
> = {
  inspect: inspectBackend,
  permitProbes,
  withdrawProbes,
  scheduleInspection,

  safety(context, { id }) {
    const { register } = context;
    const host = hostOf(context, readBackend(register, id));
    const permission = findPermission(register, host);
    const next = nextInspectionOf(register, id, context.now());
    return {
      output: {
        host,
        permission: permission ? describePermission(permission) : null,
        everyDays: readEveryDays(register, id),
        nextAt: next === null ? null : new Date(next).toISOString(),
        inspections: readInspections(register, id).map(summarise).toReversed(),
      },
    };
  },

  inspection: ({ register }, input) => ({ output: describeInspection(register, input) }),
};
