import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

/** Writes running clocks as a calendar file: of one incident, or of all open ones. */
export function CalendarButton({ incident }: { incident?: { id: string; number: string } }) {
  const text = useText();
  const language = useLanguage();
  const write = useCommand('incidents.exportClocks');
  const start = async () => {
    const to = await bridge().choosePath('saveFile', `${incident?.number ?? text('incidents.calendar.file')}.ics`);
    if (to) write.mutate({ language, to, ...(incident && { id: incident.id }) });
  };
  return (
    <div>
      <Button isCompact isBusy={write.isPending} onClick={() => void start()}>
        {text(incident ? 'incidents.calendar' : 'incidents.calendar.all')}
      </Button>
      <div role="status">
        {write.data && (
          <Callout meaning="fine" title={text('incidents.calendar.written', { dates: write.data.dates })}>
            <Mono>{write.data.path}</Mono>
          </Callout>
        )}
      </div>
      <ProblemMessage problem={write.error} />
    </div>
  );
}
