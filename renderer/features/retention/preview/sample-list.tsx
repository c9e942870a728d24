import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { usePlaces } from '../use-places.ts';
import classes from '../retention.module.css';

interface SampleListProps {
  samples: OutputOf<'retention.preview'>['samples'];
  onOpenConversation: OpenConversation;
}

/** Some of what would go, to be looked at before anybody agrees. */
export function SampleList({ samples, onOpenConversation }: SampleListProps) {
  const text = useText();
  const format = useFormat();
  const reads = useMay('transcripts.read');
  const { nameBot } = usePlaces();
  if (samples.length === 0) return null;
  return (
    <section className={classes.part} aria-label={text('retention.preview.samples')}>
      <h3>{text('retention.preview.samples')}</h3>
      <Muted>{text('retention.preview.samplesWhat')}</Muted>
      <ul className={classes.list}>
        {samples.map(({ conversationId, botId, lastMessageAt, messages }) => {
          const words = text('retention.preview.sample', {
            bot: nameBot(botId),
            when: format.dateTime(lastMessageAt),
            messages,
          });
          return (
            <li key={conversationId} className={classes.row}>
              <span>{words}</span>
              {reads && (
                <Button
                  isCompact
                  label={text('retention.preview.openNamed', { conversation: words })}
                  onClick={() => onOpenConversation({ conversationId, messageId: null })}
                >
                  {text('retention.preview.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
