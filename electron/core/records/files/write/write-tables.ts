import { writeCsv } from '../../../../../shared/csv.ts';
import { aspects } from '../aspects/all-aspects.ts';
import { sayStanding } from '../aspects/say-standing.ts';
import { escapeFragile } from '../exchange/exchange-cell.ts';
import { makeExchangeTable } from '../exchange/exchange-table.ts';
import { writeExchangeFile } from '../exchange/exchange-file.ts';
import { writeLabel } from '../layouts/layout.ts';
import type { RegisterExport } from './register-export.ts';
import { sayHead } from './say-head.ts';

/** With a byte order mark: without it, spreadsheets read umlauts wrongly. */
export function writeTable(whole: RegisterExport): string {
  const rows = whole.id === 'own' ? makeExchangeTable(whole.views, whole) : makeFormTable(whole);
  return `\ufeff${writeCsv(rows)}`;
}

/** The columns of all forms in one table: a label that two forms share is one column. */
function makeFormTable(whole: RegisterExport): string[][] {
  const { sections, layout, words, confidentiality, exportedAt } = whole;
  const { text, day } = words;
  const forms = sections.map(({ role }) => layout.forms[role]);
  const labels = listOnce(
    forms.flatMap((form) => form.labels),
    ({ aspect, label }) => `${aspect} ${label}`,
  );
  const parts = listOnce(
    sections.flatMap((section) => sayHead(whole, section)),
    ({ name }) => name,
  );
  const facts = (['number', 'state', 'confidentiality', 'exportedOn'] as const).map((id) => text(id));
  return [
    [...labels.map(writeLabel), ...parts.map(({ name }) => name), ...facts],
    ...sections.flatMap((section) => {
      const own = layout.forms[section.role].labels;
      return section.views.map((view) => {
        const head = new Map(sayHead(whole, { ...section, views: [view] }).map(({ name, value }) => [name, value]));
        return [
          ...labels.map(({ aspect, label }) =>
            own.some((other) => other.aspect === aspect && other.label === label) ? aspects[aspect](view, words) : '',
          ),
          ...parts.map(({ name }) => head.get(name) ?? ''),
          view.number,
          sayStanding(view, words),
          confidentiality ?? '',
          day(exportedAt),
        ];
      });
    }),
  ];
}

/** Our own layout as the format of exchange; a form as its labels with what stands beside them. */
export function writeJson(whole: RegisterExport): string {
  if (whole.id === 'own') return writeExchangeFile(whole.views, whole);
  const { id, layout, words, confidentiality, exportedAt, unverifiedLabels, sections } = whole;
  const content = {
    format: 'custos-record-form/1',
    layout: id,
    language: words.language,
    source: layout.source,
    exportedAt,
    confidentiality,
    unverifiedLabels,
    sections: sections.map((section) => ({
      role: section.role,
      head: layout.forms[section.role].head.map(({ label, isVerified }, index) => ({
        label,
        isVerified,
        value: sayHead(whole, section)[index]?.value ?? '',
      })),
      records: section.views.map((view) => ({
        number: view.number,
        state: view.state,
        isDraft: view.isDraft,
        revision: view.revision,
        fields: layout.forms[section.role].labels.map(({ aspect, label, isVerified }) => ({
          label,
          isVerified,
          value: aspects[aspect](view, words),
        })),
      })),
    })),
  };
  return `${escapeFragile(JSON.stringify(content, null, 2))}\n`;
}

function listOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
