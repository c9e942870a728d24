import { useState } from 'react';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { useSecondPeople } from '../../features/approvals/index.ts';
import { useCall } from '../../lib/queries.ts';
import { readChoice, rememberChoice } from '../../lib/remembered.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import { firstStepOf, isDue } from './first-steps.ts';
import type { FirstStep, FirstRunState } from './first-steps.ts';

export interface FirstRun {
  state: FirstRunState;
  /** The first step that is not done. */
  step: FirstStep;
  backends: readonly BackendSummary[];
  setState: (state: FirstRunState) => void;
  putPeopleOff: () => void;
}

/** How far this person is with the first steps in this vault; null where there are none to take. */
export function useFirstRun(): FirstRun | null {
  const { vaultId, user } = useVaultStatus();
  const manages = useMay('backends.manage');
  const invites = useMay('users.manage');
  const key = `firstRun.${vaultId}.${user?.id}`;
  const [state, keepState] = useState<FirstRunState>(() => asState(readChoice(key)));
  const [isPeopleLater, keepPeopleLater] = useState(() => readChoice(`${key}.people`) === 'later');
  const list = useCall('backends.list', {}, { isEnabled: manages && state !== 'finished' });
  const mode = useCall('approvals.settings', {}).data?.mode;
  const people = useSecondPeople();
  const setState = (next: FirstRunState) => {
    rememberChoice(key, next);
    keepState(next);
  };
  if (!manages || !list.data || !people) return null;
  const { backends } = list.data;
  if (!isDue(state, backends.length)) return null;
  return {
    state,
    step: firstStepOf({
      worksAlone: mode === 'onePerson',
      hasSecond: people.others.length + people.invited.length > 0,
      isPeopleLater: isPeopleLater || !invites,
      syncs: backends.map(({ lastSync }) => lastSync?.outcome ?? null),
    }),
    backends,
    setState,
    putPeopleOff() {
      rememberChoice(`${key}.people`, 'later');
      keepPeopleLater(true);
      setState('underway');
    },
  };
}

function asState(kept: string | null): FirstRunState {
  return kept === 'underway' || kept === 'left' || kept === 'finished' ? kept : 'new';
}
