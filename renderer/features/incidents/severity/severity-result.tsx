import type { Severity } from '../../../../shared/contract/incidents/severity.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { SeverityLevelStatus } from '../list/severity-level.tsx';
import classes from './severity.module.css';

interface SeverityResultProps {
  result: Severity;
  /** Leaves the factors to whoever asks for them. */
  isFolded?: boolean;
}

/** Level and formula with the numbers put in, each factor explained, and what is common practice at this level. */
export function SeverityResult({ result, isFolded = false }: SeverityResultProps) {
  const text = useText();
  const { level, formula, factors, flags, suggests, unverified } = result;
  return (
    <div className={classes.result}>
      <p className={classes.level}>
        <SeverityLevelStatus level={level} />
        <span>{text('incidents.severity.formula', { formula })}</span>
        {unverified && <Unverified />}
      </p>
      {isFolded ? (
        <details>
          <summary>{text('incidents.severity.factors')}</summary>
          <FactorTable factors={factors} />
        </details>
      ) : (
        <FactorTable factors={factors} />
      )}
      {flags.map((flag) => (
        <Status key={flag} meaning="information">
          {flag}
        </Status>
      ))}
      <Muted>
        {text('incidents.severity.suggests', {
          authority: suggests.authority ? 'yes' : 'no',
          persons: suggests.persons ? 'yes' : 'no',
        })}
      </Muted>
    </div>
  );
}

function FactorTable({ factors }: Pick<Severity, 'factors'>) {
  const text = useText();
  const format = useFormat();
  return (
    <PlainTable
      caption={text('incidents.severity.factors')}
      hidesCaption
      rows={factors}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', header: text('incidents.severity.factor'), cell: ({ name }) => name },
        {
          id: 'value',
          header: text('incidents.severity.value'),
          isNumber: true,
          cell: ({ value }) => format.number(value),
        },
        { id: 'why', header: text('incidents.severity.why'), cell: ({ explanation }) => explanation },
      ]}
    />
  );
}
