import type { Controller } from '../../../../shared/contract/controllers.ts';
import { spellDeceptiveLines } from '../../../../shared/deceptive-characters.ts';
import type { DocumentModel, LetterModel } from '../../documents/index.ts';
import { toBlocks } from '../../requests/index.ts';
import type { IncidentRow } from '../incident-rows.ts';
import type { CommunicationRow } from './communication-rows.ts';
import type { ComposedText } from './compose.ts';
import { communicationWords } from './words.ts';

export interface Printed {
  text: ComposedText;
  row: CommunicationRow;
  incident: IncidentRow;
  controller: Controller;
  /** When it is dated, by the clock of the incident: epoch milliseconds. */
  at: number;
}

const locales = { de: 'de-DE', en: 'en-GB' };

/** For whoever gets it by post: the recipient is merged in, or written by hand. */
export function layOutLetter(printed: Printed): LetterModel {
  const { text, row, incident, controller, at } = printed;
  const say = communicationWords(row.language);
  const day = new Intl.DateTimeFormat(locales[row.language], { dateStyle: 'long', timeZone: controller.zone }).format(
    at,
  );
  return {
    language: row.language,
    controller: controller.name,
    letterhead: controller.letterhead.trim() === '' ? controller.address : controller.letterhead,
    returnAddress: controller.address,
    recipient: '',
    particulars: [
      { name: say('particular.number'), value: incident.number },
      { name: say('particular.date'), value: day },
    ],
    subject: text.subject,
    createdAt: new Date(at).toISOString(),
    blocks: [...markDrill(printed), ...toBlocks(text.body)],
  };
}

export function layOutDocument(printed: Printed): DocumentModel {
  const { text, row, controller, at } = printed;
  return {
    title: text.subject,
    language: row.language,
    controller: controller.name,
    createdAt: new Date(at).toISOString(),
    blocks: [...markDrill(printed), ...toBlocks(text.body)],
  };
}

export function writePlainText({ text, row, incident }: Printed): string {
  const drill = incident.drill_speed === null ? [] : [communicationWords(row.language)('drill')];
  const body = text.body.replace(/^# /gm, '');
  return `${spellDeceptiveLines([...drill, text.subject, body].join('\n\n'))}\n`;
}

function markDrill({ row, incident }: Printed): { kind: 'paragraph'; text: string }[] {
  if (incident.drill_speed === null) return [];
  return [{ kind: 'paragraph', text: communicationWords(row.language)('drill') }];
}
