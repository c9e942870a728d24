import type { Block, DocumentModel } from '../../../documents/index.ts';
import { aspects } from '../aspects/all-aspects.ts';
import { sayStanding } from '../aspects/say-standing.ts';
import { writeLabel } from '../layouts/layout.ts';
import type { RecordView } from '../register/record-view.ts';
import type { RegisterExport, Section } from './register-export.ts';
import { sayHead } from './say-head.ts';

/** The register as a document: for each record the form of the layout, field by field. */
export function describeRegister(whole: RegisterExport): DocumentModel {
  const { id, words, confidentiality, exportedAt, sections } = whole;
  const [first] = sections;
  return {
    title: words.text('title'),
    language: words.language,
    controller: first?.controller.name ?? '',
    subject: words.text(`subject.${id}`),
    createdAt: exportedAt,
    ...(confidentiality !== null && { confidentiality }),
    blocks: [...describeNotes(whole), ...sections.flatMap((section) => describeSection(whole, section))],
  };
}

/** What a reader must know before the first record. */
export function describeNotes({ words, layout, unverifiedLabels, views }: RegisterExport): Block[] {
  const { text } = words;
  const source = layout.source === null ? [] : [layout.source];
  const drafts: Block[] = views.some(({ isDraft }) => isDraft)
    ? [{ kind: 'note', title: text('draft'), text: text('drafts') }]
    : [];
  if (unverifiedLabels > 0)
    return [
      ...drafts,
      { kind: 'note', title: text('unverified'), text: [text('unverified.what'), ...source].join('\n') },
    ];
  return [...drafts, ...source.map((value): Block => ({ kind: 'facts', facts: [{ name: text('source'), value }] }))];
}

function describeSection(whole: RegisterExport, section: Section): Block[] {
  const { text } = whole.words;
  return [
    {
      kind: 'heading',
      level: 1,
      text: text('pair', {
        name: section.controller.name,
        value: text(section.role === 'controller' ? 'controllerRecords' : 'processorRecords'),
      }),
    },
    { kind: 'facts', facts: sayHead(whole, section) },
    ...section.views.flatMap((view) => describeRecord(whole, section, view)),
  ];
}

function describeRecord({ layout, words }: RegisterExport, { role }: Section, view: RecordView): Block[] {
  return [
    { kind: 'heading', level: 2, text: words.text('pair', { name: view.number, value: view.fields.name }) },
    { kind: 'paragraph', text: sayStanding(view, words) },
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: words.text('field'), share: 1 },
        { header: words.text('value'), share: 2 },
      ],
      rows: layout.forms[role].labels.map((label) => [writeLabel(label), aspects[label.aspect](view, words)]),
    },
  ];
}
