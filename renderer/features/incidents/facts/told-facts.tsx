import classes from './facts.module.css';

/** Facts told in sentences: the label above, the words across the whole width. What is not told is left out. */
export function ToldFacts({ facts }: { facts: readonly { label: string; words: string }[] }) {
  const told = facts.filter(({ words }) => words !== '');
  if (told.length === 0) return null;
  return (
    <dl className={classes.told}>
      {told.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
