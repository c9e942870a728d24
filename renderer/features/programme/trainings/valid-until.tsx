import type { Training } from '../../../../shared/contract/programme.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';

/** How long what was learned counts, and whether that is over. */
export function ValidUntil({ validUntil, isExpired }: Pick<Training, 'validUntil' | 'isExpired'>) {
  const text = useText();
  const format = useFormat();
  if (validUntil === null) return <Muted>{text('programme.trainings.unlimited')}</Muted>;
  const day = format.day(validUntil);
  return isExpired ? (
    <Status meaning="overdue">{text('programme.trainings.expired', { day })}</Status>
  ) : (
    <span>{day}</span>
  );
}
