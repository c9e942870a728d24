import { bridge } from '../../lib/bridge.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';

/** Where the calendar file of all dates lies, and whether it is up to date. */
export function FeedSection() {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const manages = useMay('deadlines.manage');
  const answer = useCall('deadlines.feed', {});
  const choose = useCommand('deadlines.setFeed');
  const refresh = useCommand('deadlines.refreshFeed');
  const feed = answer.data?.feed ?? null;
  const choosePlace = async () => {
    const to = await bridge().choosePath('saveFile', 'custos.ics');
    if (to) choose.mutate({ to, language });
  };
  return (
    <Section title={text('deadlines.feed.title')}>
      <Stack>
        <p>{text('deadlines.feed.intro')}</p>
        {answer.data && feed === null && <Muted>{text('deadlines.feed.none')}</Muted>}
        {feed?.isCurrent === true && (
          <Callout
            meaning="fine"
            title={text('deadlines.feed.current', { dates: feed.dates, when: format.dateTime(feed.writtenAt) })}
          >
            <Mono>{feed.path}</Mono>
          </Callout>
        )}
        {feed?.isCurrent === false && (
          <Callout meaning="soon" title={text('deadlines.feed.behind', { when: format.dateTime(feed.writtenAt) })}>
            <Mono>{feed.path}</Mono>
          </Callout>
        )}
        <ProblemMessage problem={answer.error ?? choose.error ?? refresh.error} />
      </Stack>
      <Actions>
        {manages && (
          <Button isBusy={choose.isPending} onClick={() => void choosePlace()}>
            {text(feed === null ? 'deadlines.feed.choose' : 'deadlines.feed.change')}
          </Button>
        )}
        {feed !== null && (
          <Button isBusy={refresh.isPending} onClick={() => refresh.mutate({})}>
            {text('deadlines.feed.refresh')}
          </Button>
        )}
        {manages && feed !== null && (
          <Button kind="quiet" isBusy={choose.isPending} onClick={() => choose.mutate({ to: null, language })}>
            {text('deadlines.feed.remove')}
          </Button>
        )}
      </Actions>
    </Section>
  );
}
