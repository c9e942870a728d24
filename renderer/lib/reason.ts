import { createContext, use } from 'react';
import type { Reason } from '../../shared/contract/fields.ts';

/** Why content is read: asked once per case or work session, shown above what is read. */
export interface ReasonState {
  reason: Reason | null;
  /** Opens the question; also used to change the reason. */
  ask(): void;
}

export const ReasonContext = createContext<ReasonState>({ reason: null, ask: () => undefined });

export function useReason(): ReasonState {
  return use(ReasonContext);
}
