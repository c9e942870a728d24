import type { ReactNode } from 'react';
import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Status } from '../../ui/status.tsx';
import { BreakdownTables } from './breakdown-tables.tsx';
import { Derivation } from './derivation.tsx';
import { explainFigure, listOthers } from './derivations.ts';
import { describePeople } from './people-words.ts';
import classes from './incident-scope.module.css';

/** As they are counted, whether they are kept or not. */
export type Figures = Omit<ScopeFigures, 'id' | 'takenAt' | 'takenBy' | 'isFrozen'>;

const figureIds = ['conversations', 'messages', 'people', 'minors', 'specialCategories'] as const;
type FigureId = (typeof figureIds)[number];
/** Those whose parts have a table of their own below. */
const broken = ['dataCategories', 'countries', 'languages'];

interface FigureRow {
  id: FigureId;
  value: ReactNode;
  derivation: string[];
}

/** Who and what is concerned: each figure with how it came about. */
export function FiguresView({ figures, caption }: { figures: Figures; caption: string }) {
  const text = useText();
  const columns = useColumns();
  const values = useValues(figures);
  const rows = figureIds.map((id) => ({ id, value: values[id], derivation: explainFigure(figures.derivations, id) }));
  return (
    <div className={classes.figures}>
      {figures.notCounted.length > 0 && (
        <div className={classes.notCounted}>
          <Status meaning="soon">{text('incidentScope.notCounted')}</Status>
          <ul className={classes.plain}>
            {figures.notCounted.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <PlainTable caption={caption} hidesCaption rows={rows} rowId={({ id }) => id} columns={columns} />
      <BreakdownTables figures={figures} />
      <Derivation
        figure={text('incidentScope.otherFigures')}
        lines={listOthers(figures.derivations, [...figureIds, ...broken])}
      />
    </div>
  );
}

function useValues({
  conversations,
  messages,
  people,
  minors,
  specialCategories,
}: Figures): Record<FigureId, ReactNode> {
  const text = useText();
  const format = useFormat();
  return {
    conversations: format.number(conversations),
    messages: format.number(messages),
    people: describePeople(text, format, people),
    minors:
      minors === 0 ? (
        text('incidentScope.minors.none')
      ) : (
        <Status meaning="soon">
          {text('incidentScope.minors.some', { count: minors, people: format.number(minors) })}
        </Status>
      ),
    specialCategories:
      specialCategories.length === 0 ? (
        text('incidentScope.special.none')
      ) : (
        <Status meaning="soon">{text('incidentScope.special.some', { count: specialCategories.length })}</Status>
      ),
  };
}

function useColumns(): Column<FigureRow>[] {
  const text = useText();
  return [
    { id: 'figure', header: text('incidentScope.figure'), cell: ({ id }) => text(`incidentScope.figure.${id}`) },
    {
      id: 'value',
      header: text('incidentScope.value'),
      cell: ({ id, value, derivation }) => (
        <>
          {value}
          <Derivation figure={text(`incidentScope.figure.${id}`)} lines={derivation} />
        </>
      ),
    },
  ];
}
