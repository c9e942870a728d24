import { useMemo, useState } from 'react';
import type { RequestLink } from '../../../../shared/contract/requests/links.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage, useProblemText } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { JobLine } from '../../../ui/job-line.tsx';
import { LinkRow } from './link-row.tsx';
import { RestrictionPart } from './restriction-part.tsx';
import classes from '../case/case.module.css';

interface FindStepProps {
  request: Case;
  onOpenConversation: OpenConversation;
}

/** Who is it: what may belong to the person, with evidence, to be accepted or rejected one by one. */
export function FindStep({ request, onOpenConversation }: FindStepProps) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const manages = useMay('requests.manage');
  const { id } = request;
  const found = useCall('requests.links', { id });
  const search = useCommand('requests.findSubjects');
  const decide = useCommand('requests.decideLinks');
  const job = useRecentJob(['requests.findSubjects'], id);
  const [showsRejected, setShowsRejected] = useState(false);
  const backends = useCall('backends.list', { includeRemoved: true }).data?.backends;
  const names = useMemo(() => new Map(backends?.map((backend) => [backend.id, backend.name])), [backends]);
  if (!found.data) return found.error ? <ProblemMessage problem={found.error} /> : <Loading />;
  const { links, searchedAt, unsearched, isStale } = found.data;
  const shown = links.filter(({ decision }) => showsRejected || decision !== 'rejected');
  const sure = links.filter(({ decision, confidence }) => decision === 'open' && confidence >= 0.95);
  const isOpen = request.state === 'open';
  const act = (linkIds: string[], decision: RequestLink['decision']) => decide.mutate({ id, linkIds, decision });
  return (
    <>
      <div>
        <p>
          {searchedAt === null
            ? text('requests.find.never')
            : text('requests.find.searched', {
                when: format.dateTime(searchedAt),
                found: links.length,
                accepted: links.filter(({ decision }) => decision === 'accepted').length,
                open: links.filter(({ decision }) => decision === 'open').length,
              })}
        </p>
        {isStale && searchedAt !== null && <Callout meaning="soon">{text('requests.find.stale')}</Callout>}
      </div>
      {manages && isOpen && (
        <Row>
          <Button
            kind={searchedAt === null || isStale ? 'primary' : 'secondary'}
            isBusy={search.isPending || job?.state === 'running'}
            onClick={() => search.mutate({ id })}
          >
            {text(searchedAt === null ? 'requests.find.search' : 'requests.find.again')}
          </Button>
          {sure.length > 1 && (
            <Button
              isBusy={decide.isPending}
              onClick={() =>
                act(
                  sure.map((link) => link.id),
                  'accepted',
                )
              }
            >
              {text('requests.find.acceptSure', { count: sure.length })}
            </Button>
          )}
        </Row>
      )}
      <JobLine job={job} />
      <ProblemMessage problem={search.error ?? decide.error} />
      {unsearched.map(({ backendId, code }) => (
        <Callout
          key={`${backendId} ${code}`}
          meaning="soon"
          title={text('requests.find.unsearched', { name: names.get(backendId) ?? backendId })}
        >
          {problemText(code)}
        </Callout>
      ))}
      {searchedAt !== null && links.length === 0 && <Muted>{text('requests.find.nothing')}</Muted>}
      <ul className={classes.list}>
        {shown.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            backend={names.get(link.backendId) ?? link.backendId}
            mayDecide={manages && isOpen}
            isDeciding={decide.isPending}
            onDecide={(decision) => act([link.id], decision)}
            onOpenConversation={onOpenConversation}
          />
        ))}
      </ul>
      {links.some(({ decision }) => decision === 'rejected') && (
        <div>
          <Button kind="quiet" isCompact isPressed={showsRejected} onClick={() => setShowsRejected(!showsRejected)}>
            {text('requests.find.showRejected')}
          </Button>
        </div>
      )}
      <RestrictionPart request={request} />
    </>
  );
}
