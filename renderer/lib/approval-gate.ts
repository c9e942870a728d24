import { createContext, use } from 'react';
import type { Effect } from '../../shared/contract/approvals.ts';
import type { ProcedureName } from '../../shared/contract/index.ts';

/** An action that core does not carry out before a second person has agreed to exactly its effects. */
export interface Gated {
  procedure: ProcedureName;
  /** What the action would be called with; secrets and places are left out. */
  input: Record<string, unknown>;
  effects: Effect[];
  /** True where something else was agreed to before. */
  isChanged: boolean;
}

/** approved: call again now. later: done here, somebody decides later. open: thought better of, or declined. */
export type GateAnswer = 'approved' | 'later' | 'open';

/** Puts the question to the person who wants it and, where he is there, to the second one. */
export interface ApprovalGate {
  ask(gated: Gated): Promise<GateAnswer>;
}

export const ApprovalGateContext = createContext<ApprovalGate>({ ask: () => Promise.resolve('open') });

export function useApprovalGate(): ApprovalGate {
  return use(ApprovalGateContext);
}
