import type { OutputOf } from '../../../shared/contract/index.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Facts, Mono } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { caseColumns, changeColumns } from './rule-columns.tsx';

/** Who signed a file of rules, which rules it brings, and which open cases would fall due on another day. */
export function RulesPreview({ file }: { file: OutputOf<'deadlines.previewRules'> }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const words = { text, format, language };
  return (
    <>
      <Facts
        facts={[
          { label: text('deadlines.publisher'), value: file.publisher.name },
          { label: text('deadlines.fingerprint'), value: <Mono>{file.publisher.fingerprint}</Mono> },
          { label: text('deadlines.version'), value: file.version },
          { label: text('deadlines.issued'), value: format.day(file.issuedOn) },
        ]}
      />
      {!file.publisher.isTrusted && (
        <Callout meaning="overdue" title={text('deadlines.notTrusted')}>
          <p>{text('deadlines.notTrustedWhat')}</p>
        </Callout>
      )}
      {file.cases.length === 0 ? (
        <Status meaning="fine">{text('deadlines.noCases')}</Status>
      ) : (
        <PlainTable
          caption={text('deadlines.cases', { count: file.cases.length })}
          rows={file.cases}
          rowId={({ caseId }) => caseId}
          columns={caseColumns(words)}
        />
      )}
      <PlainTable
        caption={text('deadlines.rules')}
        rows={file.rules}
        rowId={({ after }) => `${after.id} ${after.validFrom}`}
        columns={changeColumns(words)}
      />
    </>
  );
}
