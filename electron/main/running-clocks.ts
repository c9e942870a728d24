import type { OutputOf } from '../../shared/contract/index.ts';
import type { RunningClock } from '../../shared/contract/incidents/clocks.ts';
import type { CoreProcess } from './core-process.ts';

/** All running clocks of open incidents. Rejects where the vault is locked or the person may not see them. */
export async function readRunningClocks(core: CoreProcess, language: 'de' | 'en'): Promise<RunningClock[]> {
  const reply = await core.call('incidents.nextClock', { language });
  if ('problem' in reply) throw new Error(reply.problem.code);
  return (reply.ok as OutputOf<'incidents.nextClock'>).running;
}
