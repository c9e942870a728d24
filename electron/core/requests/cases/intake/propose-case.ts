import type { z } from 'zod';
import type { mailProposal, PersonIdentifier } from '../../../../../shared/contract/requests/case-fields.ts';
import { detect, type DetectionSettings } from '../../../detection/index.ts';
import { toInstant } from '../to-instant.ts';
import type { ReadMail } from './read-mail.ts';
import { recogniseLanguage, recogniseRights } from './recognise-rights.ts';

export type MailProposal = Omit<z.output<typeof mailProposal>, 'duplicates'>;

/** What names a person well enough to search by it, as the detection calls it. */
const identifying: readonly string[] = ['email', 'phone', 'customerNumber', 'orderNumber', 'iban', 'licencePlate'];
const mostIdentifiers = 50;
/** What somebody writes who was told the number of his chat. */
const sessionPattern =
  /(?:session|sitzungs?|chat|gesprächs?|konversations?|conversation)[\s-]{0,2}(?:id|nr\.?|nummer|number|no\.?|kennung)\s{0,3}[:#=]?\s{0,3}([A-Za-z0-9][A-Za-z0-9_.-]{2,63})/giu;

/** What a case of this mail would hold. A person decides; nothing of it counts by itself. */
export function proposeCase(mail: ReadMail, settings: DetectionSettings): MailProposal {
  const { subject, from, attachments, receivedAt, dates } = mail;
  const written = withoutQuoted(mail.text);
  const words = `${subject}\n${written}`;
  const kinds = recogniseRights(words);
  return {
    subject,
    receivedAt: receivedAt === null ? null : toInstant(receivedAt),
    dates: dates.slice(0, 50).map(({ source, at }) => ({ source, at: toInstant(at) })),
    person: from,
    text: mail.text,
    language: recogniseLanguage(words),
    kind: kinds[0] ?? null,
    kinds,
    identifiers: findIdentifiers(mail, words, settings),
    attachments: attachments.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes: bytes.length })),
  };
}

function findIdentifiers({ from, to }: ReadMail, words: string, settings: DetectionSettings): PersonIdentifier[] {
  const found: PersonIdentifier[] = from.email === '' ? [] : [{ kind: 'email', value: from.email }];
  for (const { start, end, type } of detect(words, settings))
    if (identifying.includes(type)) found.push({ kind: type, value: words.slice(start, end) });
  for (const [, value = ''] of words.matchAll(sessionPattern))
    if (/\d/.test(value)) found.push({ kind: 'session', value: value.replace(/[.-]+$/, '') });
  // Whom it was sent to is the organisation, not the person.
  const own = new Set(to.map((address) => address.toLowerCase()));
  const seen = new Set<string>();
  return found
    .filter(({ kind, value }) => {
      const key = `${kind}\n${value.toLowerCase()}`;
      const isNew = value.length <= 320 && !own.has(value.toLowerCase()) && !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, mostIdentifiers);
}

/** What was written before and is only quoted says nothing about what is asked now; unless it is all there is. */
function withoutQuoted(text: string): string {
  const lines = text.split('\n');
  const own = lines.filter((line) => !/^\s*>/.test(line));
  const end = own.findIndex((line) =>
    /^\s*(?:-{2,}\s*(?:original|ursprüngliche|weitergeleitete|forwarded)|_{10,}|am .{5,120} schrieb .{1,120}:$|on .{5,120} wrote:$)/i.test(
      line,
    ),
  );
  const first = (end === -1 ? own : own.slice(0, end)).join('\n').trim();
  return first === '' ? text : first;
}
