import type { OutputOf } from '../../../../shared/contract/index.ts';
import { makeItem, type FoundItem, type TodaySource } from '../today-source.ts';

const dayMs = 24 * 3_600_000;
const testAfterMs = 90 * dayMs;

type What = 'backupFailed' | 'backupOverdue' | 'restoreUnusable' | 'restoreUntested';

/** Backups that were asked for and are not there, and restoring that nobody has tested for a quarter of a year. */
export const vaultSource: TodaySource = {
  kinds: ['vault'],
  permission: 'vault.manage',
  async list({ ask, now }) {
    const state = await ask('vault.backupState', {});
    return findWrong(state, now).map((what): FoundItem =>
      makeItem({
        key: `vault:${what}`,
        kind: 'vault',
        subjectId: 'backups',
        name: '',
        what,
        urgency: what === 'restoreUntested' ? 'routine' : 'decide',
        next: what.startsWith('restore') ? 'testRestore' : 'backUp',
      }),
    );
  },
};

function findWrong({ schedule, nextAt, last, lastTest }: OutputOf<'vault.backupState'>, now: number): What[] {
  const found: What[] = [];
  if (last?.state === 'failed') found.push('backupFailed');
  // Right after unlocking it is due for as long as it takes to write it.
  else if (nextAt !== null && now - Date.parse(nextAt) > dayMs) found.push('backupOverdue');
  if (lastTest?.outcome === 'unusable') found.push('restoreUnusable');
  else if (schedule && last !== null && (lastTest === null || now - Date.parse(lastTest.at) > testAfterMs))
    found.push('restoreUntested');
  return found;
}
