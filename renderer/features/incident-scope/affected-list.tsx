import type { Reason } from '../../../shared/contract/fields.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DensityButton } from '../../ui/density-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { ReasonLine } from '../../ui/reason-line.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { Muted, Row } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { nameCategory } from './category-words.ts';
import { describeLanguage } from './language-words.ts';
import { useAffected } from './use-affected.ts';
import type { AffectedPerson } from './use-affected.ts';
import classes from './incident-scope.module.css';

interface AffectedListProps {
  incidentId: string;
  reason: Reason;
  onChangeReason: () => void;
}

/** The people of the last selection, and how each can be reached. */
export function AffectedList({ incidentId, reason, onChangeReason }: AffectedListProps) {
  const text = useText();
  const format = useFormat();
  const [density, toggleDensity] = useDensity('incidentScope.affected');
  const columns = useColumns();
  const { people, total, problem, pages } = useAffected({ id: incidentId, reason });
  if (total === null) return problem ? <ProblemMessage problem={problem} /> : <Loading />;
  return (
    <>
      <ReasonLine reason={reason} onChange={onChangeReason} />
      <ProblemMessage problem={problem} />
      {total === 0 ? (
        <Muted>{text('incidentScope.affected.none')}</Muted>
      ) : (
        <>
          <Row>
            <span role="status">
              {text('incidentScope.affected.total', { count: total, people: format.number(total) })}
            </span>
            <DensityButton density={density} onToggle={toggleDensity} />
          </Row>
          <div className={classes.people}>
            <DataTable
              list="incidentScope.affected"
              label={text('incidentScope.affected.list')}
              rows={people}
              columns={columns}
              rowId={({ key }) => key}
              density={density}
              rowCount={total}
              pages={pages}
            />
          </div>
        </>
      )}
    </>
  );
}

function useColumns(): Column<AffectedPerson>[] {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  return [
    {
      id: 'name',
      header: text('incidentScope.person'),
      cell: ({ name, key }) => (name === '' ? key : name),
      width: 180,
    },
    {
      id: 'certain',
      header: text('incidentScope.certainty'),
      cell: ({ isCertain }) => (
        <Status meaning={isCertain ? 'fine' : 'soon'}>
          {text(isCertain ? 'incidentScope.certain' : 'incidentScope.uncertain')}
        </Status>
      ),
      width: 170,
    },
    {
      id: 'contact',
      header: text('incidentScope.contact'),
      cell: ({ emails, phones }) =>
        emails.length + phones.length === 0 ? text('incidentScope.contact.none') : [...emails, ...phones].join(', '),
      width: 240,
    },
    {
      id: 'language',
      header: text('incidentScope.language'),
      cell: (person) => (person.language === '' ? '' : describeLanguage(text, language, person.language)),
      width: 110,
    },
    {
      id: 'conversations',
      header: text('incidentScope.figure.conversations'),
      cell: ({ conversations }) => format.number(conversations),
      width: 100,
      isNumber: true,
    },
    {
      id: 'data',
      header: text('incidentScope.data'),
      cell: ({ dataCategories }) => dataCategories.map((each) => nameCategory(text, each)).join(', '),
    },
  ];
}
