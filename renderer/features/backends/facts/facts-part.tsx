import { useState } from 'react';
import { factTopics } from '../../../../shared/contract/backend-facts.ts';
import type { FactTopic } from '../../../../shared/contract/backend-facts.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Facts, Muted, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { FactDialog } from './fact-dialog.tsx';
import { Statement } from './statement.tsx';

/** Who administers a chatbot system and how it is protected: declared, and as its interface says. */
export function FactsPart({ backendId }: { backendId: string }) {
  const text = useText();
  const manages = useMay('backends.manage');
  const facts = useCall('backends.facts', { id: backendId });
  const [declared, setDeclared] = useState<FactTopic | null>(null);
  const own = facts.data?.backends[0];
  if (!own) return facts.error ? <ProblemMessage problem={facts.error} /> : <Loading />;
  const find = (topic: FactTopic, isRead: boolean) =>
    own.statements.find(({ fact, isRead: wasRead }) => fact.topic === topic && wasRead === isRead);
  return (
    <Stack gap={16}>
      <Muted>{text('backends.facts.intro')}</Muted>
      {factTopics.map((topic) => {
        const [said, read] = [find(topic, false), find(topic, true)];
        const name = text(`backends.facts.topic.${topic}`);
        return (
          <Part key={topic} title={name}>
            {own.disagreeing.includes(topic) && <Callout meaning="soon">{text('backends.facts.differs')}</Callout>}
            {!said && !read && <Muted>{text('backends.facts.nothing')}</Muted>}
            <Facts
              facts={[
                ...(said ? [{ label: text('backends.facts.declared'), value: <Statement statement={said} /> }] : []),
                ...(read ? [{ label: text('backends.facts.read'), value: <Statement statement={read} /> }] : []),
              ]}
            />
            {manages && (
              <div>
                <Button
                  isCompact
                  label={text('backends.facts.declareNamed', { topic: name })}
                  onClick={() => setDeclared(topic)}
                >
                  {text('backends.facts.declare')}
                </Button>
              </div>
            )}
          </Part>
        );
      })}
      {declared !== null && (
        <FactDialog
          backendId={backendId}
          topic={declared}
          known={(find(declared, false) ?? find(declared, true))?.fact}
          onClose={() => setDeclared(null)}
        />
      )}
    </Stack>
  );
}
