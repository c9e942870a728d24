import type { communication } from '../../../../shared/contract/incidents/sent.ts';
import type { z } from 'zod';
import { isMessageId } from '../../../lib/messages.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';

type Dispatch = NonNullable<z.infer<typeof communication>['dispatch']>;

/** When and how it left, and what proves it. */
export function DispatchState({ dispatch }: { dispatch: Dispatch | null }) {
  const text = useText();
  const format = useFormat();
  if (dispatch === null) return <Status meaning="soon">{text('notifications.notSent')}</Status>;
  const channel = `notifications.channel.${dispatch.channel}`;
  return (
    <Status meaning="fine">
      {text('notifications.sent', {
        when: format.dateTime(dispatch.at),
        channel: isMessageId(channel) ? text(channel) : dispatch.channel,
        proof: dispatch.proof,
        hasReference: String(dispatch.reference !== ''),
        reference: dispatch.reference,
      })}
    </Status>
  );
}
