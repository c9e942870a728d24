import type { Block } from '../../../documents/index.ts';
import { listActivities } from '../../activities/activity-rows.ts';
import { readOccurrences } from '../../activities/describe-activity.ts';
import type { TextId, Words } from '../../words.ts';
import { readChanges } from '../figures/count-bots.ts';
import { readAdvice } from '../figures/count-programme.ts';
import type { Scope } from '../figures/scope.ts';
import { isDayOf } from '../year.ts';

type Columns = readonly (readonly [header: TextId, share: number])[];

/** What was done, in the order of the days. */
export function describeActivities({ register, controllerId, year }: Scope, words: Words): Block[] {
  const { text, day } = words;
  const occurrences = readOccurrences(register);
  const done = listActivities(register)
    .filter(({ row }) => row.controller_id === controllerId)
    .flatMap(({ row, fields }) => (occurrences.get(row.id) ?? []).map((occurrence) => ({ fields, occurrence })))
    .filter(({ occurrence }) => isDayOf(year, occurrence.doneOn))
    .toSorted((one, other) => (one.occurrence.doneOn < other.occurrence.doneOn ? -1 : 1));
  return list(
    'activities.list',
    [
      ['column.activity', 3],
      ['column.dueOn', 2],
      ['column.doneOn', 2],
      ['column.result', 3],
    ],
    done.map(({ fields, occurrence }) => [
      text('calendar.title', { kind: text(`kind.${fields.kind}`), name: fields.name }),
      day(occurrence.dueOn),
      day(occurrence.doneOn),
      occurrence.result,
    ]),
    words,
  );
}

export function describeChanges(scope: Scope, words: Words): Block[] {
  return list(
    'bots.list',
    [
      ['column.bot', 2],
      ['column.provider', 2],
      ['column.model', 3],
      ['column.since', 2],
    ],
    readChanges(scope).map(({ bot, version }) => [
      bot,
      version.provider,
      [version.model, version.version].filter((part) => part !== '').join(' '),
      words.day(version.since),
    ]),
    words,
  );
}

/** What was advised, whether it was followed, and the reasons: Art. 39(1)(a) GDPR. */
export function describeAdvice(scope: Scope, words: Words): Block[] {
  const { text } = words;
  return list(
    'advice.list',
    [
      ['column.number', 1],
      ['column.question', 2],
      ['column.advice', 3],
      ['column.outcome', 1],
      ['column.reason', 3],
    ],
    readAdvice(scope).given.map((row) => [
      row.number,
      row.subject,
      row.advice ?? '',
      text(`outcome.${row.outcome}`),
      row.outcome_reason,
    ]),
    words,
  );
}

function list(caption: TextId, columns: Columns, rows: string[][], { text }: Words): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: text(caption),
      columns: columns.map(([header, share]) => ({ header: text(header), share })),
      rows,
    },
  ];
}
