import type { FactStatement } from '../../../../shared/contract/backend-facts.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { useFactWords } from './use-fact-words.ts';

/** One thing that was said, with its evidence and when it is to be looked at again. */
export function Statement({ statement }: { statement: FactStatement }) {
  const text = useText();
  const format = useFormat();
  const wordsOf = useFactWords();
  const { fact, isRead, evidence, statedOn, reviewOn, isOverdue } = statement;
  const on = format.day(statedOn);
  return (
    <Stack gap={4}>
      {wordsOf(fact).map((line) => (
        <span key={line}>{line}</span>
      ))}
      <Muted>{text(isRead ? 'backends.facts.readOn' : 'backends.facts.stated', { on, evidence })}</Muted>
      {reviewOn !== null &&
        (isOverdue ? (
          <Status meaning="overdue">{text('backends.facts.reviewOverdue', { on: format.day(reviewOn) })}</Status>
        ) : (
          <Muted>{text('backends.facts.review', { on: format.day(reviewOn) })}</Muted>
        ))}
    </Stack>
  );
}
