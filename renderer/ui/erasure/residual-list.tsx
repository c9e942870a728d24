import type { Residual } from '../../../shared/contract/backends.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import classes from './erasure.module.css';

/** What the interface of a system cannot reach, and who must act. */
export function ResidualList({ residuals }: { residuals: readonly Residual[] }) {
  const text = useText();
  const language = useLanguage();
  return (
    <ul className={classes.list}>
      {residuals.map((residual) => (
        <li key={residual.where.en}>
          <p>{residual.where[language]}</p>
          <p>{residual.what[language]}</p>
          <p className={classes.when}>{text('backends.check.whoActs', { who: residual.whoActs[language] })}</p>
        </li>
      ))}
    </ul>
  );
}
