import type { ReactNode } from 'react';
import { describeProblem } from '../../shared/errors/describe.ts';
import { problemCodes } from '../../shared/errors/codes.ts';
import type { ProblemCode } from '../../shared/errors/codes.ts';
import { toProblem } from '../lib/client.ts';
import { useLanguage, useText } from '../lib/use-text.ts';
import { Callout } from './status.tsx';
import { Mono, Muted } from './stack.tsx';

/** The text that belongs to a code; a code this window does not know is shown as a defect, with its name. */
export function useProblemText(): (code: string) => string {
  const language = useLanguage();
  return (code) => describeProblem(isProblemCode(code) ? code : 'internal', language);
}

function isProblemCode(code: string): code is ProblemCode {
  return (problemCodes as string[]).includes(code);
}

/** What happened, what was kept, what to do; and the code to quote when asking for help. */
export function ProblemMessage({ problem, action }: { problem: unknown; action?: ReactNode }) {
  const text = useText();
  const problemText = useProblemText();
  if (!problem) return null;
  const { code, details } = toProblem(problem);
  const reference = typeof details?.['reference'] === 'string' ? details['reference'] : null;
  return (
    <Callout meaning="overdue" isAlert action={action}>
      <p>{problemText(code)}</p>
      <Muted>
        {text('ui.problemCode')} <Mono>{reference ? `${code} · ${reference}` : code}</Mono>
      </Muted>
    </Callout>
  );
}
