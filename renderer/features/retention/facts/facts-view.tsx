import { useState } from 'react';
import type { RetentionFact } from '../../../../shared/contract/retention/facts.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { ConceptPart } from './concept-part.tsx';
import { useFactColumns } from './fact-columns.tsx';
import { FiguresPart } from './figures-part.tsx';
import { SettingDialog } from './setting-dialog.tsx';
import classes from '../retention.module.css';

/** The facts beside the rule, and where they disagree. */
export function FactsView() {
  const text = useText();
  const answer = useCall('retention.facts', {}, { keepsPrevious: true });
  const [declared, setDeclared] = useState<RetentionFact | null>(null);
  const columns = useFactColumns(setDeclared);
  if (!answer.data) return answer.error ? <ProblemMessage problem={answer.error} /> : <Loading />;
  const { facts } = answer.data;
  return (
    <div className={classes.view}>
      {facts.length === 0 ? (
        <EmptyState title={text('retention.facts.none.title')}>{text('retention.facts.none')}</EmptyState>
      ) : (
        <Section title={text('retention.facts.title')}>
          <PlainTable
            list="retention.facts"
            caption={text('retention.facts.caption')}
            rows={facts}
            columns={columns}
            rowId={({ botId }) => botId}
          />
        </Section>
      )}
      <ConceptPart />
      <FiguresPart />
      {declared && (
        <SettingDialog backendId={declared.backendId} setting={declared.setting} onClose={() => setDeclared(null)} />
      )}
    </div>
  );
}
