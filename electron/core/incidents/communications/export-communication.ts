import { writeCsv } from '../../../../shared/csv.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writeDocx, writeHtml, writeLetter, writePdf } from '../../documents/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { requireIncident, standingTime } from '../incident-rows.ts';
import { sayCategory } from '../notifications/prefill/say-category.ts';
import type { AffectedPerson } from '../scope/affected-person.ts';
import { requireCommunication, requireText } from './communication-rows.ts';
import { layOutDocument, layOutLetter, writePlainText, type Printed } from './lay-out.ts';
import { readRecipients } from './recipients.ts';
import { communicationWords } from './words.ts';

/**
 * @throws Problem incident.communicationUnknown, incident.communicationGone, incident.noRecipients,
 *   incident.reasonNeeded, incident.nothingCounted, export.exists, storage.*
 */
export async function exportCommunication(
  context: Context,
  { id, communicationId, format, reason, to }: ParsedInputOf<'incidents.exportCommunication'>,
): Promise<OutsideChange<OutputOf<'incidents.exportCommunication'>>> {
  const { register, vault } = context;
  const incident = requireIncident(register, id);
  const row = requireCommunication(register, id, communicationId);
  const refs = { incidentId: id, communicationId, kind: row.kind, format };
  if (format === 'csv') {
    if (row.kind !== 'letter') throw new Problem('incident.noRecipients');
    if (!reason) throw new Problem('incident.reasonNeeded');
    const people = await readRecipients(context, vault.contentReader, incident, row);
    return {
      refs: { ...refs, recipients: people.length },
      apply: () => write(writeRecipients(people, row.language), people.length),
    };
  }
  const printed = {
    text: await requireText(vault.contentReader, communicationId),
    row,
    incident,
    controller: readController(register, incident.controller_id),
    at: standingTime(incident, context.now()),
  };
  return { refs, apply: async () => write(await print(printed, format), row.recipients) };

  function write(written: string | Uint8Array, recipients: number | null) {
    const file = nameFile(to, format);
    writeNewFile(file, () => [written]);
    return { output: { path: file, recipients } };
  }
}

/** In the form that its kind has on paper. */
export async function print(printed: Printed, format: 'pdf' | 'docx' | 'html' | 'txt'): Promise<string | Uint8Array> {
  switch (format) {
    case 'pdf':
      return printed.row.kind === 'publicNotice'
        ? writePdf(layOutDocument(printed))
        : writeLetter(layOutLetter(printed));
    case 'docx':
      return writeDocx(layOutDocument(printed));
    case 'html':
      return [...writeHtml(layOutDocument(printed))].join('');
    case 'txt':
      return writePlainText(printed);
  }
}

/** One line for each person, to merge the letter with. The first address is the one to write to. */
function writeRecipients(people: readonly AffectedPerson[], language: 'de' | 'en'): string {
  const say = communicationWords(language);
  const header = (['name', 'email', 'phone', 'language', 'conversations', 'categories', 'certain'] as const).map(
    (column) => say(`csv.${column}`),
  );
  const rows = people.map((person) => [
    person.name,
    person.emails[0] ?? '',
    person.phones[0] ?? '',
    person.language,
    person.conversations,
    person.dataCategories.map((category) => sayCategory(category, language)).join(', '),
    say(person.isCertain ? 'csv.certain.yes' : 'csv.certain.no'),
  ]);
  return `\ufeff${writeCsv([header, ...rows])}`;
}
