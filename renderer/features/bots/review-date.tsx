import { useFormat, useText } from '../../lib/use-text.ts';
import { useToday } from '../../lib/use-today.ts';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';

/** When a bot is looked at again, and that it is time to. */
export function ReviewDate({ reviewOn }: { reviewOn: string | null }) {
  const text = useText();
  const format = useFormat();
  const today = useToday();
  if (reviewOn === null) return <Muted>{text('bots.unsaid')}</Muted>;
  const day = format.day(reviewOn);
  return reviewOn < today ? <Status meaning="overdue">{text('bots.review.due', { day })}</Status> : <span>{day}</span>;
}
