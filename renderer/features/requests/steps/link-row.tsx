import type { RequestLink } from '../../../../shared/contract/requests/links.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Text } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import { identifierWords } from '../identifier-words.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import classes from '../case/case.module.css';

interface LinkRowProps {
  link: RequestLink;
  backend: string;
  mayDecide: boolean;
  isDeciding: boolean;
  onDecide: (decision: RequestLink['decision']) => void;
  onOpenConversation: OpenConversation;
}

const meanings: Record<RequestLink['decision'], Meaning> = { open: 'soon', accepted: 'fine', rejected: 'information' };

/** One proposed tie with its evidence, and what was decided. */
export function LinkRow({ link, backend, mayDecide, isDeciding, onDecide, onOpenConversation }: LinkRowProps) {
  const text = useText();
  const format = useFormat();
  const { conversationId, decision } = link;
  const name = describeLink(text, link, backend);
  const message = link.evidence.find(({ messageId }) => messageId !== null)?.messageId ?? null;
  return (
    <li className={classes.row}>
      <div>
        <p>{name}</p>
        <Muted>
          {text('requests.find.why', {
            evidence: [
              ...new Set(link.evidence.map(({ kind, identifierKind }) => describeEvidence(text, kind, identifierKind))),
            ].join(' · '),
            confidence: format.share(link.confidence),
          })}
        </Muted>
        {link.startedAt !== null && <p className={classes.when}>{format.dateTime(link.startedAt)}</p>}
        {conversationId === null && link.target === 'conversation' && (
          <Status meaning="soon">{text('requests.find.notStored')}</Status>
        )}
      </div>
      <Row>
        <Status meaning={meanings[decision]}>{text(`requests.find.${decision}`)}</Status>
        {conversationId !== null && (
          <Button
            kind="quiet"
            isCompact
            label={text('requests.find.readNamed', { name })}
            onClick={() => onOpenConversation({ conversationId, messageId: message })}
          >
            {text('requests.find.read')}
          </Button>
        )}
        {mayDecide && decision !== 'accepted' && (
          <Button
            isCompact
            isBusy={isDeciding}
            label={text('requests.find.acceptNamed', { name })}
            onClick={() => onDecide('accepted')}
          >
            {text('requests.find.accept')}
          </Button>
        )}
        {mayDecide && decision !== 'rejected' && (
          <Button
            isCompact
            isBusy={isDeciding}
            label={text('requests.find.rejectNamed', { name })}
            onClick={() => onDecide('rejected')}
          >
            {text('requests.find.reject')}
          </Button>
        )}
      </Row>
    </li>
  );
}

function describeLink(text: Text, link: RequestLink, backend: string): string {
  return link.target === 'person'
    ? text('requests.find.person', {
        label: link.label ?? link.externalId,
        backend,
        conversations: link.conversations,
      })
    : text('requests.find.conversation', { id: link.externalId, backend });
}

function describeEvidence(text: Text, kind: RequestLink['evidence'][number]['kind'], identifierKind: string): string {
  return text(`requests.evidenceKind.${kind}`, { identifier: identifierWords(text, identifierKind) });
}
