import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { LetterModel } from '../../documents/index.ts';
import type { ComposedLetter } from './compose-letter.ts';
import { sayPhrase, spellDay, type Language } from './phrases.ts';

/** What a letter says of its case beside the address. */
interface Occasion {
  number: string;
  receivedAt: number;
}

/** The letter as it is printed. @param at when it is dated, in epoch milliseconds */
export function layOutLetter(
  letter: ComposedLetter & { language: Language },
  { number, receivedAt }: Occasion,
  controller: Controller,
  at: number,
): LetterModel {
  const { language, recipient, subject, body } = letter;
  const { name, address, letterhead, dataProtectionOfficer, zone } = controller;
  const officer = dataProtectionOfficer.trim();
  return {
    language,
    controller: name,
    letterhead: letterhead.trim() === '' ? address : letterhead,
    returnAddress: address,
    recipient,
    particulars: [
      { name: sayPhrase(language, 'ourNumber'), value: number },
      { name: sayPhrase(language, 'received'), value: spellDay(language, receivedAt, zone) },
      ...(officer === '' ? [] : [{ name: sayPhrase(language, 'officer'), value: officer }]),
      { name: sayPhrase(language, 'date'), value: spellDay(language, at, zone) },
    ],
    subject,
    createdAt: new Date(at).toISOString(),
    blocks: toBlocks(body),
  };
}

const item = /^(?<mark>-|\d{1,2}\.) (?<text>.*)$/;

/**
 * The blocks of a text. A blank line parts paragraphs; "- " and "1. " begin items of a list, "# " a heading. A line that
 * follows an item without a blank one goes on with it where it is indented.
 */
export function toBlocks(body: string): LetterModel['blocks'] {
  const blocks: LetterModel['blocks'][number][] = [];
  let list = null as { isNumbered: boolean; items: string[] } | null;
  let lines: string[] = [];
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    lines = [];
  };
  const endList = (): void => {
    if (list) blocks.push({ kind: 'list', ...list });
    list = null;
  };
  for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
    const { mark, text = '' } = item.exec(line)?.groups ?? {};
    if (mark !== undefined) {
      const isNumbered = mark !== '-';
      endParagraph();
      if (list?.isNumbered !== isNumbered) endList();
      list ??= { isNumbered, items: [] };
      list.items.push(text);
    } else if (list && /^\s+\S/.test(line)) list.items.push(`${list.items.pop()}\n${line.trim()}`);
    else {
      endList();
      if (line.startsWith('# ')) {
        endParagraph();
        blocks.push({ kind: 'heading', level: 2, text: line.slice(2) });
      } else if (line.trim() === '') endParagraph();
      else lines.push(line);
    }
  }
  endParagraph();
  endList();
  return blocks;
}
