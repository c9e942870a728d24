import type { Block, DocumentModel } from '../../documents/index.ts';
import { describeErasure, describeMeasures } from './describe-measures.ts';
import type { OwnSettings } from './read-own-settings.ts';
import { wordsOf, type TextId, type Words } from './texts.ts';

/** The short assessment of using Custos itself. The same settings make the same document. */
export function describeOwnDpia(
  settings: OwnSettings,
  { controller, at }: { controller: string; at: string },
  language: 'de' | 'en',
): DocumentModel {
  const words = wordsOf(language);
  const { text } = words;
  const systems = settings.systems.map(({ name, product }) => text('source', { name, product }));
  return {
    title: text('dpia.title'),
    language,
    controller,
    subject: text('dpia.subject'),
    createdAt: at,
    confidentiality: text('dpia.confidential'),
    blocks: [
      ...section('dpia.description', [paragraph(text('dpia.description.text', { controller }))], words),
      heading(2, text('dpia.systems')),
      systems.length === 0 ? paragraph(text('source.none')) : { kind: 'list', items: systems },
      heading(2, text('dpia.purposes')),
      {
        kind: 'list',
        items: (['requests', 'oversight', 'log'] as const).map((id) =>
          text('dpia.purpose', { name: text(`purpose.${id}`), basis: text(`purpose.${id}.basis`) }),
        ),
      },
      heading(2, text('dpia.data')),
      describeData(settings, words),
      paragraph(text('location')),
      ...section('dpia.necessity', [paragraph(text('dpia.necessity.text'))], words),
      ...section('dpia.risks', [describeRisks(settings, words)], words),
      ...section('dpia.open', describeOpen(settings, words), words),
      ...section('dpia.people', [paragraph(text('dpia.people.text'))], words),
    ],
  };
}

function describeData(settings: OwnSettings, words: Words): Block {
  const { text } = words;
  const erasure = describeErasure(settings, words);
  return {
    kind: 'table',
    caption: text('dpia.data.caption'),
    columns: [
      { header: text('dpia.data.what'), share: 2 },
      { header: text('dpia.data.erasure'), share: 2 },
    ],
    rows: (['conversations', 'requests', 'log'] as const).map((id) => [text(`data.${id}`), erasure[id]]),
  };
}

function describeRisks(settings: OwnSettings, words: Words): Block {
  const { text } = words;
  const { users, keySlots, approval, encryption, idleLock, backup, log, reviews } = describeMeasures(settings, words);
  return {
    kind: 'table',
    caption: text('dpia.risks.caption'),
    hasRowHeaders: true,
    columns: [
      { header: text('dpia.risk'), share: 2 },
      { header: text('dpia.measure'), share: 3 },
    ],
    rows: [
      [text('dpia.risk.outsiders'), [encryption, keySlots, idleLock].join('\n')],
      [text('dpia.risk.insiders'), [users, log, reviews].join('\n')],
      [text('dpia.risk.deletion'), approval],
      [text('dpia.risk.loss'), backup],
      [text('dpia.risk.hoarding'), describeErasure(settings, words).conversations],
    ],
  };
}

function describeOpen(settings: OwnSettings, { text }: Words): Block[] {
  const { backups, isOnePersonMode, transcriptDays, accessReviews, keySlots } = settings;
  const open: TextId[] = [
    ...(backups.lastAt === null ? (['dpia.open.backup'] as const) : []),
    ...(keySlots.withKeyFile < keySlots.users ? (['dpia.open.keyFile'] as const) : []),
    ...(isOnePersonMode ? (['dpia.open.onePerson'] as const) : []),
    ...(transcriptDays === null ? (['dpia.open.copies'] as const) : []),
    ...(accessReviews.lastAt === null ? (['dpia.open.review'] as const) : []),
  ];
  if (open.length === 0) return [paragraph(text('dpia.open.none'))];
  return [{ kind: 'list', items: open.map((id) => text(id)) }];
}

function section(id: TextId, blocks: readonly Block[], { text }: Words): Block[] {
  return [heading(1, text(id)), ...blocks];
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
