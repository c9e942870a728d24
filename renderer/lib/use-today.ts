import { useState } from 'react';
import { dayOf } from './local-day.ts';

/** The day on which this part of the window was opened, as date fields write it. */
export function useToday(): string {
  const [today] = useState(() => dayOf(new Date().toISOString()));
  return today;
}
