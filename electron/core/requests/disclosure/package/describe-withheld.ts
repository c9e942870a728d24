import type { Block, DocumentModel } from '../../../documents/index.ts';
import { textsOf } from '../texts.ts';
import { heading, nameGrounds, spellTime } from './describe-transcripts.ts';
import type { PackageData } from './package-data.ts';

/** What is not shown, place by place, with whose interest stood against it and how that was weighed. */
export function describeWithheld(data: PackageData): DocumentModel {
  const text = textsOf(data.language);
  const rows = data.conversations.flatMap(({ number: conversation, messages }) =>
    messages
      .filter(({ status }) => status !== 'full')
      .map(({ number, at, places, grounds, balancing }) => [
        String(conversation),
        String(number),
        spellTime(at),
        places === 0
          ? text('withheld.whole')
          : text(places === 1 ? 'withheld.place' : 'withheld.places', { count: places }),
        nameGrounds(grounds, text),
        balancing,
      ]),
  );
  const blocks: Block[] = [
    { kind: 'paragraph', text: text('withheld.about') },
    rows.length === 0
      ? { kind: 'paragraph', text: text('withheld.none') }
      : {
          kind: 'table',
          caption: text('withheld.table'),
          columns: [
            { header: text('withheld.conversation'), align: 'right' },
            { header: text('withheld.message'), align: 'right' },
            { header: text('transcripts.time') },
            { header: text('withheld.what') },
            { header: text('withheld.ground') },
            { header: text('withheld.balancing'), share: 3 },
          ],
          rows,
        },
  ];
  if (data.excluded.length > 0)
    blocks.push(heading(text('withheld.excluded')), {
      kind: 'table',
      caption: text('withheld.excluded'),
      columns: [
        { header: text('withheld.began') },
        { header: text('transcripts.bot') },
        { header: text('transcripts.system') },
        { header: text('withheld.why'), share: 3 },
      ],
      rows: data.excluded.map(({ startedAt, bot, system, why }) => [spellTime(startedAt), bot, system, why]),
    });
  return {
    title: text('withheld.title'),
    language: data.language,
    controller: data.controller.name,
    createdAt: data.createdOn,
    blocks,
  };
}
