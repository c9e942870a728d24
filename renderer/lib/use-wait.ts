import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/errors/problem.ts';

/** Seconds until core lets anybody try again after too many failures; 0 when it does. */
export function useWait(problem: Problem | null): number {
  const [now, setNow] = useState(() => Date.now());
  const [wait, setWait] = useState<{ problem: Problem | null; until: number }>({ problem: null, until: 0 });
  if (wait.problem !== problem) setWait({ problem, until: endOfWait(problem) });
  const seconds = Math.max(0, Math.ceil((wait.until - now) / 1000));
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return seconds;
}

function endOfWait(problem: Problem | null): number {
  const seconds = problem?.details?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? Date.now() + seconds * 1000 : 0;
}
