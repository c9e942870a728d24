import {
  IconAlertTriangle,
  IconDownload,
  IconKeyboard,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconX,
} from '@tabler/icons-react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useShortcutSheet } from '../../lib/shortcuts.ts';
import type { ShortcutActions } from '../../lib/shortcuts.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SpokenText } from '../../ui/transcript/spoken-text.tsx';
import classes from './reader-head.module.css';

interface ReaderHeadProps {
  conversation: OutputOf<'transcripts.get'>;
  titleId: string;
  actions: ShortcutActions<'reader'>;
  /** 1 for the first hit; 0 where the current message is none. */
  hitNumber: number;
  hitCount: number;
  /** Only for who may let a transcript leave the vault. */
  onExport: (() => void) | null;
  /** Opens one from the current message; only for who may. */
  onOpenIncident: (() => void) | null;
}

/** Which conversation this is, and by mouse all that the keys do. */
export function ReaderHead({ conversation, titleId, actions, hitNumber, hitCount, ...also }: ReaderHeadProps) {
  const { onExport, onOpenIncident } = also;
  const showKeys = useShortcutSheet();
  const text = useText();
  const format = useFormat();
  const { botName, startedAt, person, messages, previousConversationId, nextConversationId } = conversation;
  const title = text('transcripts.conversationOf', { bot: botName, date: format.date(startedAt) });
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h2 id={titleId} className={classes.title} title={title}>
          {title}
        </h2>
        <p className={classes.details}>
          {person !== null && <SpokenText text={person} hits={[]} found={[]} />}
          {person !== null && ' · '}
          {text('transcripts.messageCount', { count: messages.length })}
          {hitCount > 0 && ` · ${text('transcripts.hitOf', { number: hitNumber, count: hitCount })}`}
        </p>
      </div>
      <div className={classes.buttons} role="toolbar" aria-label={text('transcripts.tools')}>
        <IconButton
          label={text('transcripts.previousConversation')}
          icon={<IconPlayerTrackPrev size={16} />}
          isDisabled={previousConversationId === null}
          onClick={actions.previousConversation}
        />
        <IconButton
          label={text('transcripts.nextConversation')}
          icon={<IconPlayerTrackNext size={16} />}
          isDisabled={nextConversationId === null}
          onClick={actions.nextConversation}
        />
        {onExport && (
          <IconButton label={text('transcripts.export')} icon={<IconDownload size={16} />} onClick={onExport} />
        )}
        {onOpenIncident && (
          <IconButton
            label={text('incidents.openFromMessage')}
            icon={<IconAlertTriangle size={16} />}
            onClick={onOpenIncident}
          />
        )}
        <IconButton label={text('transcripts.showKeys')} icon={<IconKeyboard size={16} />} onClick={showKeys} />
        <IconButton label={text('transcripts.close')} icon={<IconX size={16} />} onClick={actions.close} />
      </div>
    </header>
  );
}
