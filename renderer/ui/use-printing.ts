import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** The instant from which the window is drawn for paper; null while it is not. What is drawn then is printed. */
export function usePrinting(): string | null {
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    const begin = () => flushSync(() => setSince(new Date().toISOString()));
    const end = () => setSince(null);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return since;
}
