import { useEffect, useState } from 'react';
import { Problem } from '../../shared/errors/problem.ts';
import { bridge } from './bridge.ts';

/** Says that core ended unasked and closed the vault, until the vault is open again; null otherwise. */
export function useRestartProblem(): Problem | null {
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(
    () =>
      bridge().on((message) => {
        if (message.event === 'core.restarted') setProblem(new Problem(message.payload.code));
        if (message.event === 'vault.changed' && message.payload.state === 'unlocked') setProblem(null);
      }),
    [],
  );
  return problem;
}
