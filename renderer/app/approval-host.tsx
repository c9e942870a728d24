import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { AskApprovalDialog } from '../features/approvals/index.ts';
import { ApprovalGateContext } from '../lib/approval-gate.ts';
import type { ApprovalGate, GateAnswer, Gated } from '../lib/approval-gate.ts';

interface Question {
  gated: Gated;
  answer: (answer: GateAnswer) => void;
}

/** Asks for a second person wherever an action needs one. */
export function ApprovalHost({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const [question, setQuestion] = useState<Question | null>(null);
  const gate = useMemo<ApprovalGate>(
    () => ({ ask: (gated) => new Promise((answer) => setQuestion({ gated, answer })) }),
    [],
  );
  const end = (answer: GateAnswer) => {
    setQuestion(null);
    question?.answer(answer);
  };
  return (
    <ApprovalGateContext value={gate}>
      {children}
      {question && (
        <AskApprovalDialog
          gated={question.gated}
          onAnswer={end}
          onLeave={(to) => {
            end('later');
            void navigate({ to });
          }}
        />
      )}
    </ApprovalGateContext>
  );
}
