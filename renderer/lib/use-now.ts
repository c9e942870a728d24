import { useEffect, useState } from 'react';

const minute = 60_000;

/**
 * The present moment in milliseconds, told anew as it goes on.
 * @param everyMs for what counts down, a minute is fine
 */
export function useNow(everyMs = minute): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
