import classes from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  /** Null while unknown. */
  total: number | null;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total ? Math.min(1, done / total) : null;
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
    >
      <div
        className={share === null ? classes.unknown : classes.bar}
        style={share === null ? {} : { width: `${share * 100}%` }}
      />
    </div>
  );
}
