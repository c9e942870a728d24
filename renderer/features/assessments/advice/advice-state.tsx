import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';

const meanings: Record<AdviceEntry['outcome'], Meaning> = {
  open: 'soon',
  followed: 'fine',
  partlyFollowed: 'information',
  notFollowed: 'overdue',
};

/** Whether somebody advised, and whether the advice was followed. */
export function AdviceState({ outcome, advisedAt }: Pick<AdviceEntry, 'outcome' | 'advisedAt'>) {
  const text = useText();
  const words = advisedAt === null ? 'assessments.log.outcome.asked' : (`assessments.log.outcome.${outcome}` as const);
  return <Status meaning={meanings[outcome]}>{text(words)}</Status>;
}
