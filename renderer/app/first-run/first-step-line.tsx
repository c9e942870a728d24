import { useText } from '../../lib/use-text.ts';
import { Muted } from '../../ui/stack.tsx';
import { firstSteps } from './first-steps.ts';

/** Above the screens of the first step, which come before there is a vault to keep how far somebody is. */
export function FirstStepLine() {
  const text = useText();
  return <Muted>{text('firstRun.title', { step: 1, count: firstSteps.length })}</Muted>;
}
