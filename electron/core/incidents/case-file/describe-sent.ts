import type { Block } from '../../documents/index.ts';
import type { Incident } from './describe-incident.ts';
import { describeTable } from './describe-table.ts';
import type { IncidentWords } from './words.ts';

/** What went to whom, when, how, and by what that is proven. */
export function describeSent({ notifications, communications }: Incident, words: IncidentWords): Block[] {
  const { say, name, moment } = words;
  const describe = (dispatch: Incident['notifications'][number]['dispatch']): string[] =>
    dispatch === null
      ? [say('sent.draft'), '', '', '']
      : [moment(dispatch.at), name('channel', dispatch.channel), dispatch.proof, dispatch.reference];
  return describeTable('sent', words, {
    columns: [
      ['sent.what', 3],
      ['sent.to', 2],
      ['sent.at', 2],
      ['sent.channel', 1],
      ['sent.proof', 2],
      ['sent.reference', 2],
    ],
    rows: [
      ...notifications.map(({ type, authority, dispatch }) => [
        say('sent.notification', { type: name('notificationType', type) }),
        authority,
        ...describe(dispatch),
      ]),
      ...communications.map(({ kind, recipients, dispatch }) => [
        name('communicationKind', kind),
        recipients === null ? '' : String(recipients),
        ...describe(dispatch),
      ]),
    ],
  });
}
