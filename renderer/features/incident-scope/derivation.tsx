import { useText } from '../../lib/use-text.ts';
import classes from './incident-scope.module.css';

/** How a figure came about, for whoever opens it. @param figure what the figure is called */
export function Derivation({ figure, lines }: { figure: string; lines: readonly string[] }) {
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <details className={classes.how}>
      <summary>{text('incidentScope.how', { figure })}</summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
