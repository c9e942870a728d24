import { useState } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { PublisherList } from './publisher-list.tsx';
import { packColumns, type RulePack } from './rule-columns.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { TrustDialog } from './trust-dialog.tsx';
import { UpdateRulesDialog } from './update-rules-dialog.tsx';

/** By which rules due dates are counted, where they come from, and how newer ones come in. */
export function RulesSection() {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const manages = useMay('deadlines.manage');
  const rules = useCall('deadlines.rules', {});
  const [shown, setShown] = useState<RulePack | null>(null);
  const [opened, setOpened] = useState<'update' | 'trust' | null>(null);
  const close = () => setOpened(null);
  return (
    <Section title={text('deadlines.title')}>
      <p>{text('deadlines.intro')}</p>
      <ProblemMessage problem={rules.error} />
      {!rules.data && !rules.error && <Loading />}
      {rules.data && (
        <>
          <PlainTable
            list="deadlines.packs"
            caption={text('deadlines.packs')}
            rows={rules.data.packs}
            rowId={keyOf}
            columns={packColumns({ text, format, language }, setShown)}
          />
          <PublisherList publishers={rules.data.publishers} manages={manages} />
          {manages && (
            <Actions>
              <Button onClick={() => setOpened('update')}>{text('deadlines.update')}</Button>
              <Button onClick={() => setOpened('trust')}>{text('deadlines.trust')}</Button>
            </Actions>
          )}
        </>
      )}
      {shown && <RulesDialog pack={shown} onClose={() => setShown(null)} />}
      {opened === 'update' && <UpdateRulesDialog onClose={close} />}
      {opened === 'trust' && <TrustDialog onClose={close} />}
    </Section>
  );
}

function keyOf({ id, name }: RulePack): string {
  return id ?? `shipped ${name}`;
}
