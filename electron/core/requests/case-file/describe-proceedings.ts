import type { Block } from '../../documents/index.ts';
import type { CaseToDescribe } from './describe-request.ts';
import { describeTable } from './describe-table.ts';
import { reasonOf, sayEvent } from './say-event.ts';
import { sayTask } from './say-task.ts';
import type { CaseWords } from './words.ts';

/** What was done: the timeline, notes, tasks, letters and packages. */
export function describeProceedings(told: CaseToDescribe, words: CaseWords): Block[] {
  const { say, name, time } = words;
  const { request, letters, drafts, packages, secrets } = told;
  return [
    ...describeTable('timeline', words, {
      columns: [
        ['timeline.at', 2],
        ['timeline.recorded', 2],
        ['timeline.what', 5],
        ['note', 3],
        ['timeline.by', 2],
      ],
      rows: request.events.map((event) => [
        time(event.at),
        time(event.recordedAt),
        sayEvent(event, words),
        reasonOf(event),
        event.by,
      ]),
    }),
    ...describeTable('comments', words, {
      columns: [
        ['timeline.at', 2],
        ['comment.text', 5],
        ['timeline.by', 2],
      ],
      rows: request.comments.map(({ at, text, by }) => [time(at), text, by]),
    }),
    ...describeTable('tasks', words, {
      columns: [
        ['task.what', 5],
        ['task.state', 1],
        ['task.evidence', 3],
        ['task.at', 2],
        ['timeline.by', 2],
      ],
      rows: request.tasks.map((task) => [
        sayTask(task, words),
        say(task.isDone ? 'task.done' : 'task.open'),
        task.evidence,
        time(task.doneAt),
        task.doneBy,
      ]),
    }),
    ...describeTable('letters', words, {
      columns: [
        ['letter.kind', 2],
        ['letter.subject', 3],
        ['letter.created', 2],
        ['letter.sent', 2],
        ['letter.channel', 1],
        ['letter.proof', 2],
      ],
      rows: letters.map(({ kind, subject, createdAt, dispatch }) => [
        name('kindOf.letter', kind),
        subject,
        time(createdAt),
        dispatch ? time(dispatch.at) : say('letter.notSent'),
        dispatch ? name('dispatchChannel', dispatch.channel) : '',
        dispatch?.proof ?? '',
      ]),
    }),
    ...(drafts === 0 ? [] : [{ kind: 'paragraph', text: say('letter.drafts', { count: drafts }) } as const]),
    ...(secrets === 0 ? [] : [{ kind: 'paragraph', text: say('secret', { count: secrets }) } as const]),
    ...describeTable('packages', words, {
      columns: [
        ['package.written', 2],
        ['package.messages', 1],
        ['package.redacted', 1],
        ['package.withheld', 1],
        ['package.sent', 2],
        ['package.sha256', 4],
      ],
      rows: packages.map(({ createdAt, messages, redacted, withheld, dispatchedAt, sha256 }) => [
        time(createdAt),
        messages,
        redacted,
        withheld,
        time(dispatchedAt),
        sha256,
      ]),
    }),
    ...(packages.length === 0 ? [] : [{ kind: 'paragraph', text: say('package.what') } as const]),
  ];
}
