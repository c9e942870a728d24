import { useState } from 'react';
import { useForm } from '../../../../lib/use-form.ts';
import { useAddressAnswer } from '../../use-address-answer.ts';
import type { TrialStep } from '../../../../../shared/contract/connectors.ts';
import type { InputOf } from '../../../../../shared/contract/index.ts';
import type { Problem } from '../../../../../shared/errors/problem.ts';
import { call, toProblem } from '../../../../lib/client.ts';

interface TrialState {
  isRunning: boolean;
  steps: readonly TrialStep[] | null;
  problem: Problem | null;
}

/**
 * Where and as whom a description is tried, and what came of it: while the text is corrected between two trials, and no
 * longer. No command: these keep their input for a while, and there are credentials in it.
 */
export function useTrial() {
  const form = useForm({ baseUrl: '', kind: 'email', value: '' });
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const address = useAddressAnswer();
  const [state, setState] = useState<TrialState>({ isRunning: false, steps: null, problem: null });
  const run = async (input: InputOf<'connectors.tryOut'>): Promise<void> => {
    setState({ isRunning: true, steps: null, problem: null });
    try {
      const { steps } = await call('connectors.tryOut', input);
      setState({ isRunning: false, steps, problem: null });
    } catch (error) {
      const problem = toProblem(error);
      setState({ isRunning: false, steps: null, problem });
      address.note(problem.code);
    }
  };
  return { form, credentials, setCredentials, address, ...state, run };
}

export type TrialOfDescription = ReturnType<typeof useTrial>;
