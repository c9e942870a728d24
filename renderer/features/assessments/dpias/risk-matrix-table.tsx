import { riskLevels } from '../../../../shared/contract/records/assessments.ts';
import type { DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { placeRisks } from './risk-matrix.ts';
import type { MatrixRow } from './risk-matrix.ts';
import classes from '../assessments.module.css';

interface RiskMatrixTableProps {
  risks: DpiaFields['risks'];
  when: 'before' | 'after';
}

/** Risks by how likely and how severe they are, before the measures or after them. */
export function RiskMatrixTable({ risks, when }: RiskMatrixTableProps) {
  const text = useText();
  const { rows, unassessed } = placeRisks(risks, when);
  return (
    <Stack gap={4}>
      <PlainTable
        list="assessments.risks"
        caption={text(`assessments.matrix.${when}`)}
        rows={rows}
        rowId={({ severity }) => severity}
        columns={matrixColumns(text)}
      />
      {unassessed > 0 && <Muted>{text('assessments.matrix.unassessed', { count: unassessed })}</Muted>}
    </Stack>
  );
}

function matrixColumns(text: Text): Column<MatrixRow>[] {
  return [
    {
      id: 'severity',
      header: text('assessments.matrix.severity'),
      cell: ({ severity }) => text(`assessments.value.level.${severity}`),
    },
    ...riskLevels.map((likelihood) => ({
      id: likelihood,
      header: text(`assessments.matrix.likelihood.${likelihood}`),
      cell: ({ cells }: MatrixRow) => <Placed risks={cells[likelihood]} text={text} />,
    })),
  ];
}

function Placed({ risks, text }: { risks: MatrixRow['cells']['low']; text: Text }) {
  if (risks.length === 0) return <Muted>–</Muted>;
  return (
    <ul className={classes.list}>
      {risks.map((risk) => (
        <li key={risk.number}>{text('assessments.matrix.risk', risk)}</li>
      ))}
    </ul>
  );
}
