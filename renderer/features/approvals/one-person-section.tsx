import { useState } from 'react';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { SwitchOnDialog } from './switch-on-dialog.tsx';
import { useSecondPeople } from './use-second-people.ts';

/** Whether a second person is needed; where one works alone, doing without is a choice that the log records. */
export function OnePersonSection() {
  const text = useText();
  const settings = useCall('approvals.settings', {});
  const people = useSecondPeople();
  const setMode = useCommand('approvals.setMode');
  const [isAsking, setIsAsking] = useState(false);
  if (!settings.data) return <ProblemMessage problem={settings.error} />;
  const { mode, approvers } = settings.data;
  const count = approvers.length + (people?.invited.length ?? 0);
  const isAlone = count < 2;
  return (
    <Section title={text('approvals.mode.title')}>
      <Stack>
        <p>{text('approvals.mode.intro')}</p>
        <p>{text('approvals.mode.accounts')}</p>
        <div role="status">
          <Status meaning={mode === 'fourEyes' ? 'fine' : 'soon'}>
            {text(mode === 'fourEyes' ? 'approvals.mode.isFourEyes' : 'approvals.mode.isOnePerson')}
          </Status>
        </div>
        {!isAlone && <p>{text('approvals.mode.several', { count })}</p>}
        <ProblemMessage problem={setMode.error} />
      </Stack>
      {(isAlone || mode === 'onePerson') && (
        <Actions>
          {mode === 'fourEyes' ? (
            <Button onClick={() => setIsAsking(true)}>{text('approvals.mode.on')}</Button>
          ) : (
            <Button isBusy={setMode.isPending} onClick={() => setMode.mutate({ mode: 'fourEyes' })}>
              {text('approvals.mode.off')}
            </Button>
          )}
        </Actions>
      )}
      {isAsking && <SwitchOnDialog settings={settings.data} onClose={() => setIsAsking(false)} />}
    </Section>
  );
}
