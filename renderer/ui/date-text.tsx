import { useFormat } from '../lib/use-text.ts';

/** A moment in the person's notation; the exact instant with its zone is one hover away. */
export function DateText({ instant, withTime = true }: { instant: string; withTime?: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={instant} onPointerEnter={({ currentTarget }) => (currentTarget.title = format.exact(instant))}>
      {withTime ? format.dateTime(instant) : format.date(instant)}
    </time>
  );
}
