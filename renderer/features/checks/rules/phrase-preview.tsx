import { useState } from 'react';
import type { Reason } from '../../../../shared/contract/fields.ts';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import { useCall } from '../../../lib/queries.ts';
import { useReason } from '../../../lib/reason.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import classes from '../checks-page.module.css';

interface PhrasePreviewProps {
  phrases: readonly string[];
  role?: MessageRole;
}

/** Milliseconds of rest after which typed phrases are tried: each try is an entry in the log. */
const typingRest = 800;

/** Which messages of this vault the phrases would match, before they count. */
export function PhrasePreview({ phrases, role }: PhrasePreviewProps) {
  const text = useText();
  const { reason, ask } = useReason();
  const [isOn, setIsOn] = useState(false);
  const tried = useDebounced(phrases.join('\n'), typingRest);
  return (
    <Section title={text('checks.preview')}>
      <Stack>
        <Muted>{text('checks.preview.what')}</Muted>
        {isOn && reason ? (
          tried === '' ? (
            <p role="status">{text('checks.preview.empty')}</p>
          ) : (
            <Matches key={role ?? ''} phrases={tried} reason={reason} {...(role ? { role } : {})} />
          )
        ) : (
          <div>
            <Button
              isCompact
              onClick={() => {
                setIsOn(true);
                if (!reason) ask();
              }}
            >
              {text('checks.preview.start')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}

function Matches({ phrases, reason, role }: { phrases: string; reason: Reason; role?: MessageRole }) {
  const text = useText();
  const format = useFormat();
  const input = { reason, phrases: phrases.split('\n'), ...(role ? { role } : {}) };
  const preview = useCall('checks.preview', input, { keepsPrevious: true });
  if (preview.error) return <ProblemMessage problem={preview.error} />;
  if (!preview.data) return <Loading />;
  const { matches, read, isComplete, hits } = preview.data;
  return (
    <>
      <p role="status">
        {text('checks.preview.matches', {
          matches,
          matchesText: format.number(matches),
          read: format.number(read),
          isComplete: String(isComplete),
        })}
      </p>
      <ul className={classes.hits}>
        {hits.map(({ messageId, at, role: said, snippet, hits: places, masks }) => (
          <li key={messageId}>
            <Muted>
              {text('checks.preview.hit', { role: text(`transcripts.role.${said}`), when: format.dateTime(at) })}
            </Muted>
            <div>
              <SpokenText text={snippet} hits={places} found={masks} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
