import { toPlainText, writeForms, type FormSheet } from '../../../documents/index.ts';
import { aspects } from '../aspects/all-aspects.ts';
import { sayStanding } from '../aspects/say-standing.ts';
import { makeExchangeTable } from '../exchange/exchange-table.ts';
import { writeLabel } from '../layouts/layout.ts';
import { describeNotes } from './describe-register.ts';
import type { RegisterExport, Section } from './register-export.ts';
import { sayHead } from './say-head.ts';

/** The header of the ICO’s template stands in row 9, those of the others below as much as there is to say. */
const rowsAboveHeader = { ico: 8 };

/** A sheet for each form, one on where its records stand, and for our own layout one that loses nothing. */
export function writeWorkbook(whole: RegisterExport): Promise<Uint8Array> {
  const forms = whole.sections.map((section) => makeForm(whole, section));
  return writeForms([...forms, makeStanding(whole), ...(whole.id === 'own' ? [makeExchange(whole)] : [])]);
}

function makeForm(whole: RegisterExport, section: Section): FormSheet {
  const { id, layout, words } = whole;
  const { labels } = layout.forms[section.role];
  return {
    name: nameForm(whole, section),
    above:
      id === 'ico' ? sayAboveInTemplate(whole, section) : [...sayOrigin(whole), ...sayHeadRows(whole, section), []],
    header: labels.map(writeLabel),
    rows: section.views.map((view) => labels.map(({ aspect }) => aspects[aspect](view, words))),
  };
}

/** The ICO’s own name for its sheet, so that what works with the template works with this. */
function nameForm({ id, words }: RegisterExport, { role }: Section): string {
  if (id === 'ico') return role === 'controller' ? 'Template' : 'Processor template';
  return words.text(role === 'controller' ? 'controllerSheet' : 'processorSheet');
}

/** Rows 1 to 6 hold the block on controller, officer and representative; what is ours follows. */
function sayAboveInTemplate(whole: RegisterExport, section: Section): string[][] {
  const [title = [], ...origin] = sayOrigin(whole);
  const rows: string[][] = [title, ...sayHeadRows(whole, section)];
  while (rows.length < 6) rows.push([]);
  rows.push(origin.flat(), []);
  return rows.slice(0, rowsAboveHeader.ico);
}

function sayOrigin({ id, words, confidentiality, exportedAt, unverifiedLabels, views }: RegisterExport): string[][] {
  const { text, day } = words;
  return [
    [text('pair', { name: text('title'), value: text(`subject.${id}`) })],
    [text('pair', { name: text('exportedOn'), value: day(exportedAt) })],
    ...(confidentiality === null ? [] : [[confidentiality]]),
    ...(views.some(({ isDraft }) => isDraft) ? [[text('drafts')]] : []),
    ...(unverifiedLabels === 0 ? [] : [[text('unverified.what')]]),
  ];
}

function sayHeadRows(whole: RegisterExport, section: Section): string[][] {
  return sayHead(whole, section).map(({ name, value }) => [name, value]);
}

function makeStanding(whole: RegisterExport): FormSheet {
  const { words, sections } = whole;
  const { text } = words;
  const notes = describeNotes(whole).flatMap((block) =>
    block.kind === 'note'
      ? [[block.title, toPlainText(block.text)]]
      : block.kind === 'facts'
        ? block.facts.map(({ name, value }) => [name, toPlainText(value)])
        : [],
  );
  return {
    name: text('standSheet'),
    above: [...sayOrigin(whole).slice(0, 2), ...notes, []],
    header: (['number', 'name', 'organisation', 'state', 'revision', 'releasedOn', 'confidentiality'] as const).map(
      (id) => text(id),
    ),
    // In the order of the forms.
    rows: sections
      .flatMap(({ views }) => views)
      .map((view) => [
        view.number,
        view.fields.name,
        view.controller.name,
        sayStanding(view, words),
        view.revision,
        view.releasedAt === null ? null : words.day(view.releasedAt),
        whole.confidentiality,
      ]),
  };
}

function makeExchange(whole: RegisterExport): FormSheet {
  const [header = [], ...rows] = makeExchangeTable(whole.views, whole);
  return { name: whole.words.text('exchangeSheet'), above: [], header, rows };
}
