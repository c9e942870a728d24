import type { RecordedStart } from '../../../../shared/contract/retention/starts.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Facts, Row } from '../../../ui/stack.tsx';
import { usePlaces } from '../use-places.ts';
import { describeTarget } from './start-words.ts';

interface StartPanelProps {
  start: RecordedStart;
  /** null: not for this person. */
  onRemove: (() => void) | null;
  onOpenConversation: OpenConversation;
  onClose: () => void;
}

/** One recorded beginning. */
export function StartPanel({ start, onRemove, onOpenConversation, onClose }: StartPanelProps) {
  const text = useText();
  const format = useFormat();
  const reads = useMay('transcripts.read');
  const names = useUserNames();
  const { nameBackend } = usePlaces();
  const { target } = start;
  return (
    <SidePanel title={text(`retention.start.${start.start}`)} onClose={onClose}>
      <Facts
        facts={[
          { label: text('retention.starts.target'), value: describeTarget(text, target, nameBackend) },
          { label: text('retention.starts.at'), value: format.date(start.at) },
          { label: text('retention.note'), value: start.note === '' ? '–' : start.note },
          {
            label: text('retention.created'),
            value: text('retention.createdBy', {
              name: names.get(start.recordedBy) ?? start.recordedBy,
              when: format.dateTime(start.recordedAt),
            }),
          },
        ]}
      />
      <Row>
        {reads && target.kind === 'conversation' && (
          <Button onClick={() => onOpenConversation({ conversationId: target.conversationId, messageId: null })}>
            {text('retention.starts.open')}
          </Button>
        )}
        {onRemove && (
          <Button kind="quiet" onClick={onRemove}>
            {text('retention.starts.remove')}
          </Button>
        )}
      </Row>
    </SidePanel>
  );
}
