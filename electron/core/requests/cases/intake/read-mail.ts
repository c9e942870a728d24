import PostalMime, { type Address, type Email } from 'postal-mime';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { withoutDeceptiveLines } from '../../../../../shared/deceptive-characters.ts';
import { cleanText } from '../../../transcripts/index.ts';
import { nameFile, type NewFile } from '../case-content.ts';
import { htmlToText } from './html-to-text.ts';
import { readPastedHead } from './read-pasted.ts';
import { readReception, type MailDate } from './read-reception.ts';

export interface GivenMail {
  format: 'eml' | 'text';
  content: string;
}

/** A mail as far as a case needs it. Whatever could not be read of it is still in its source. */
export interface ReadMail {
  subject: string;
  from: { name: string; email: string };
  /** Addresses it went to: those of the organisation. */
  to: string[];
  text: string;
  receivedAt: number | null;
  dates: MailDate[];
  /** The mail as it came. */
  source: NewFile;
  attachments: NewFile[];
}

/** Files beyond these stay in the source alone. */
const mostAttachments = 200;
/** Deeper parts are hidden from people, and from those who wrote them usually not by accident. */
const limits = { maxNestingDepth: 60, maxHeadersSize: 1_000_000, forceRfc822Attachments: true };

/**
 * Reads a mail without running or fetching anything of it. Mails that are built to break a reader keep their source and
 * whatever their head still says.
 * @param zone of the organisation, for times without one
 * @throws Problem request.mailUnreadable where it is no base64
 */
export async function readMail({ format, content }: GivenMail, zone: string): Promise<ReadMail> {
  const bytes = format === 'eml' ? decode(content) : new TextEncoder().encode(cleanText(content));
  const isRaw = format === 'eml' || isMessage(content);
  const source: NewFile = isRaw
    ? { name: 'mail.eml', mediaType: 'message/rfc822', kind: 'source', bytes }
    : { name: 'mail.txt', mediaType: 'text/plain', kind: 'source', bytes };
  return isRaw ? { ...(await readMessage(bytes, zone)), source } : { ...readPasted(content, zone), source };
}

function decode(content: string): Uint8Array {
  const plain = content.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) throw new Problem('request.mailUnreadable');
  const bytes = new Uint8Array(Buffer.from(plain, 'base64'));
  if (bytes.length === 0) throw new Problem('request.mailUnreadable');
  return bytes;
}

async function readMessage(bytes: Uint8Array, zone: string): Promise<Omit<ReadMail, 'source'>> {
  const email = (await parse(bytes)) ?? (await parse(headBytes(bytes)));
  // Not even a head: all there is are its characters.
  if (!email) return readPasted(new TextDecoder('latin1').decode(bytes), zone);
  const { receivedAt, dates } = readReception(email.headers.map(({ key, value }) => ({ key, value })));
  const text = email.text ?? (email.html === undefined ? '' : await htmlToText(email.html));
  return {
    subject: oneLine(email.subject ?? ''),
    from: readSender(email),
    to: flatten([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])]).map(({ address }) => address),
    text: clean(text),
    receivedAt,
    dates,
    attachments: email.attachments.slice(0, mostAttachments).map(({ filename, mimeType, content }, index) => ({
      name: nameFile(filename ?? nameless(mimeType, index)),
      mediaType: mimeType || 'application/octet-stream',
      kind: 'attachment',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  };
}

async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch {
    // Limits that were passed are no defect of ours, and the source is kept whatever happens.
    return null;
  }
}

/** Who is to be answered stands in Reply-To where there is one; who wrote it in From. */
function readSender({ from, replyTo, sender }: Email): ReadMail['from'] {
  const [first] = flatten([...(from ? [from] : []), ...(sender ? [sender] : []), ...(replyTo ?? [])]);
  return { name: oneLine(first?.name ?? ''), email: oneLine(first?.address ?? '') };
}

function flatten(addresses: readonly Address[]): { name: string; address: string }[] {
  return addresses
    .flatMap((each) => each.group ?? [each])
    .filter(({ address }) => address !== undefined && address.includes('@'));
}

/** What people paste: perhaps with the head their mail program shows, in German or English. */
function readPasted(content: string, zone: string): Omit<ReadMail, 'source'> {
  const { head, body } = readPastedHead(clean(content), zone);
  return {
    subject: oneLine(head.subject),
    from: { name: oneLine(head.name), email: oneLine(head.email) },
    to: head.to,
    text: body,
    receivedAt: head.sentAt,
    dates: head.sentAt === null ? [] : [{ source: 'pasted', at: head.sentAt }],
    attachments: [],
  };
}

/** The source of a mail that was pasted: it begins with a head of fields only servers and mail programs write. */
function isMessage(content: string): boolean {
  const head = headOf(content);
  return /^[!-9;-~]+:/.test(head) && /^(?:received|return-path|delivered-to|message-id|mime-version):/im.test(head);
}

function headOf(content: string): string {
  return content.slice(0, 100_000).split(/\r?\n\r?\n/, 1)[0] ?? '';
}

function headBytes(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 200_000)).toString('latin1');
  return Buffer.from(`${headOf(start)}\r\n\r\n`, 'latin1');
}

function nameless(mimeType: string, index: number): string {
  return mimeType === 'message/rfc822' ? `mail-${index + 1}.eml` : `file-${index + 1}`;
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 320).toWellFormed();
}

function clean(text: string): string {
  return withoutDeceptiveLines(cleanText(text)).trim();
}
