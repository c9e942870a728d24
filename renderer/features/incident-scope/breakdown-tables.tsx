import type { ReactNode } from 'react';
import { useText } from '../../lib/use-text.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { listData, useCountryColumns, useDataColumns, useLanguageColumns } from './breakdown-columns.tsx';
import { Derivation } from './derivation.tsx';
import { explainFigure } from './derivations.ts';
import type { Figures } from './figures-view.tsx';
import classes from './incident-scope.module.css';

/** What the figures are made of: data, countries, languages. */
export function BreakdownTables({ figures }: { figures: Figures }) {
  const text = useText();
  const dataColumns = useDataColumns();
  const countryColumns = useCountryColumns();
  const languageColumns = useLanguageColumns();
  const { derivations, countries, languages } = figures;
  const data = listData(figures);
  return (
    <div className={classes.tables}>
      <Breakdown
        figure={text('incidentScope.data')}
        explanations={explainFigure(derivations, 'dataCategories')}
        none={data.length === 0 ? text('incidentScope.data.none') : null}
      >
        <PlainTable
          list="incidentScope.breakdown"
          caption={text('incidentScope.data')}
          rows={data}
          rowId={({ category }) => category}
          columns={dataColumns}
        />
      </Breakdown>
      <Breakdown
        figure={text('incidentScope.countries')}
        explanations={explainFigure(derivations, 'countries')}
        none={countries.length === 0 ? text('incidentScope.countries.none') : null}
      >
        <PlainTable
          list="incidentScope.breakdown"
          caption={text('incidentScope.countries')}
          rows={countries}
          rowId={({ country }) => country}
          columns={countryColumns}
        />
      </Breakdown>
      <Breakdown
        figure={text('incidentScope.languages')}
        explanations={explainFigure(derivations, 'languages')}
        none={languages.length === 0 ? text('incidentScope.languages.none') : null}
      >
        <PlainTable
          list="incidentScope.breakdown"
          caption={text('incidentScope.languages')}
          rows={languages}
          rowId={({ language }) => language}
          columns={languageColumns}
        />
      </Breakdown>
    </div>
  );
}

interface BreakdownProps {
  figure: string;
  explanations: readonly string[];
  /** Said instead of an empty table. */
  none: string | null;
  children: ReactNode;
}

function Breakdown({ figure, explanations, none, children }: BreakdownProps) {
  return (
    <div>
      {none === null ? children : <p className={classes.how}>{none}</p>}
      <Derivation figure={figure} lines={explanations} />
    </div>
  );
}
