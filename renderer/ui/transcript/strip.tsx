import { useText } from '../../lib/use-text.ts';
import { placeMarks } from './strip-marks.ts';
import classes from './strip.module.css';

interface StripProps {
  count: number;
  hitIndexes: readonly number[];
  foundIndexes: readonly number[];
  /** Messages a reviewer marked. */
  markIndexes: readonly number[];
  cursor: number;
  onGo: (index: number) => void;
}

/** The whole conversation at a glance: words searched for, what rules saw, and what a reviewer marked. */
export function Strip({ count, hitIndexes, foundIndexes, markIndexes, cursor, onGo }: StripProps) {
  const text = useText();
  const lanes = [
    { kind: 'hit', marks: placeMarks(hitIndexes, count), className: classes.hit },
    { kind: 'mask', marks: placeMarks(foundIndexes, count), className: classes.mask },
    { kind: 'own', marks: placeMarks(markIndexes, count), className: classes.own },
  ] as const;
  return (
    <div className={classes.strip} role="group" aria-label={text('transcripts.strip')}>
      <div className={classes.here} style={{ top: `${((cursor + 0.5) / Math.max(1, count)) * 100}%` }} />
      {lanes.map(({ kind, marks, className }) =>
        marks.map(({ position, index }) => (
          <button
            key={`${kind}${index}`}
            type="button"
            // By keyboard the same places are reached with n, p, j and k.
            tabIndex={-1}
            className={className}
            style={{ top: `${position * 100}%` }}
            aria-label={text(`transcripts.strip.${kind}`, { number: index + 1 })}
            title={text(`transcripts.strip.${kind}`, { number: index + 1 })}
            onClick={() => onGo(index)}
          />
        )),
      )}
    </div>
  );
}
