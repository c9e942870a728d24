import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Handlers } from '../../handlers.ts';
import { writeDocx, writeHtml, writePdf } from '../../documents/index.ts';
import { nameFile } from '../../exports/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { countUnverified, layoutOf } from './layouts/layout.ts';
import { chooseRecords } from './register/choose-records.ts';
import type { RecordView } from './register/record-view.ts';
import { describeRegister } from './write/describe-register.ts';
import { divideIntoSections, type RegisterExport } from './write/register-export.ts';
import { writeJson, writeTable } from './write/write-tables.ts';
import { writeWorkbook } from './write/write-workbook.ts';
import { wordsOf } from './words/words.ts';

type Input = ParsedInputOf<'records.export'>;

export const exportRecords: Handlers<'records'>['export'] = (context, input) => {
  const views = chooseRecords(context, input);
  const { layout, format } = input;
  return {
    refs: { layout, format, records: views.length },
    async apply() {
      const whole = gatherExport(views, input, new Date(context.now()).toISOString());
      const parts = await writeRegister(whole, format);
      const file = nameFile(input.to, format);
      writeNewFile(file, () => parts);
      return { output: { path: file, records: views.length, unverifiedLabels: whole.unverifiedLabels } };
    },
  };
};

/** @param exportedAt ISO 8601 instant; given, so that the same register makes the same file */
export function gatherExport(
  views: RecordView[],
  { layout: id, language, confidentiality }: Pick<Input, 'layout' | 'language' | 'confidentiality'>,
  exportedAt: string,
): RegisterExport {
  const layout = layoutOf(id, language);
  const words = wordsOf(layout.language);
  const sections = divideIntoSections(views);
  return {
    id,
    layout,
    words,
    confidentiality: confidentiality === 'none' ? null : words.word(`confidentiality.${confidentiality}`),
    exportedAt,
    sections,
    views,
    unverifiedLabels: countUnverified(layout, [...new Set(sections.map(({ role }) => role))]),
  };
}

export async function writeRegister(
  whole: RegisterExport,
  format: Input['format'],
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'xlsx':
      return [await writeWorkbook(whole)];
    case 'docx':
      return [await writeDocx(describeRegister(whole))];
    case 'pdf':
      return [await writePdf(describeRegister(whole))];
    case 'csv':
      return [writeTable(whole)];
    case 'json':
      return [writeJson(whole)];
    case 'html':
      return writeHtml(describeRegister(whole));
  }
}
