import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import type { Context } from '../../context.ts';
import { writeDocx, writeHtml, writePdf, type DocumentModel } from '../../documents/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { describeSheet } from './describe-sheet.ts';
import { readSheet } from './read-sheet.ts';

type Format = ParsedInputOf<'bots.exportSheet'>['format'];

/** @throws Problem bot.unknown, export.exists, storage.* */
export function exportSheet(
  context: Context,
  { botId, language, format, to }: ParsedInputOf<'bots.exportSheet'>,
): OutsideChange<OutputOf<'bots.exportSheet'>> {
  const facts = readSheet(context.register, botId);
  const today = localDay(new Date(context.now()).toISOString(), facts.controller.zone);
  const { model, missing } = describeSheet(facts, language, today);
  return {
    refs: { botId, format, missing: missing.length },
    async apply() {
      const parts = await writeAs(format, model);
      const file = nameFile(to, format);
      writeNewFile(file, () => parts);
      return { output: { path: file, missing } };
    },
  };
}

async function writeAs(format: Format, model: DocumentModel): Promise<Iterable<string | Uint8Array>> {
  if (format === 'html') return writeHtml(model);
  return [await (format === 'pdf' ? writePdf(model) : writeDocx(model))];
}
