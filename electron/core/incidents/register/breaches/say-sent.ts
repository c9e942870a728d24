import type { Breach } from './read-breaches.ts';
import type { BreachWords, BreachTextId } from './breach-words.ts';

/** What left, the earliest first. What was only prepared has told nobody. */
export function sayNotifications(breach: Breach, words: BreachWords): string {
  return breach.notifications
    .flatMap((each) => sayNotification(each, breach.reasonsForDelay.get(each.id) ?? '', words))
    .toReversed()
    .join('\n');
}

function sayNotification(
  { type, authority, dispatch }: Breach['notifications'][number],
  reasonsForDelay: string,
  { say, moment }: BreachWords,
): string[] {
  if (!dispatch) return [];
  const said = say(dispatch.reference === '' ? 'notification' : 'notification.reference', {
    type: say(`notificationType.${type}`),
    authority,
    at: moment(dispatch.at),
    channel: sayChannel(dispatch.channel, say),
    reference: dispatch.reference,
  });
  return [reasonsForDelay === '' ? said : say('notification.late', { said, reasons: reasonsForDelay })];
}

export function sayCommunications({ communications }: Breach, { say, moment }: BreachWords): string {
  return communications
    .flatMap(({ kind, dispatch, recipients }) =>
      dispatch
        ? [
            say(recipients === null ? 'communication' : 'communication.recipients', {
              kind: say(`communicationKind.${kind}`),
              at: moment(dispatch.at),
              channel: sayChannel(dispatch.channel, say),
              recipients: recipients ?? 0,
            }),
          ]
        : [],
    )
    .toReversed()
    .join('\n');
}

export function sayMeasures({ measures }: Breach, { say, day }: BreachWords): string {
  return measures
    .map(({ text, owner, dueOn, doneOn }) =>
      [
        owner === '' ? text : say('measure.owner', { text, owner }),
        ...(dueOn === null ? [] : [say('measure.due', { day: day(dueOn) })]),
        ...(doneOn === null ? [] : [say('measure.done', { day: day(doneOn) })]),
      ].join(' '),
    )
    .join('\n');
}

function sayChannel(channel: string, say: BreachWords['say']): string {
  return say(`channel.${channel}` as BreachTextId);
}
