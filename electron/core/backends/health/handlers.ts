import type { Context } from '../../context.ts';
import type { Handlers, JobPlan } from '../../handlers.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { listBackendRows } from '../backend-row.ts';
import { disableBackend, enableBackend } from '../switch-off.ts';
import { syncBackend } from '../sync/sync-backend.ts';
import { describeHealth } from './describe-health.ts';

/** One sync, as a task of its own. */
export function planSync(context: Context, id: string): JobPlan<OutputOf<'backends.sync'>> {
  return { subjectId: id, refs: { backendId: id }, run: (control) => syncBackend(context, id, control) };
}

export const healthHandlers: Pick<Handlers<'backends'>, 'health' | 'syncAll' | 'disable' | 'enable'> = {
  health: async (context, { id }) => ({ output: { backends: await describeHealth(context, id) } }),

  syncAll(context) {
    const ids = listBackendRows(context.register, false).flatMap(({ id, disabled_at: disabledAt }) =>
      disabledAt === null ? [id] : [],
    );
    const atWork = ids.filter((id) => context.jobs.isBusy(id));
    const started = ids.filter((id) => !atWork.includes(id));
    return {
      refs: { started: started.length, atWork: atWork.length },
      write: () => ({ started, atWork }),
      // Each is a task of its own, as if it had been started alone: it is logged, cancelled and resumed by itself.
      afterwards() {
        for (const id of started) context.jobs.start(context, 'backends.sync', { id }, planSync(context, id));
      },
    };
  },

  disable: disableBackend,
  enable: enableBackend,
};
