/** A date a mail bears. received: a server it passed. date: its sender. pasted: the head a mail program shows. */
export interface MailDate {
  source: 'received' | 'date' | 'pasted';
  at: number;
}

interface Header {
  /** In small letters. */
  key: string;
  value: string;
}

/** Mails wait for a server that is down no longer than this: section 4.5.4.1 RFC 5321. */
const longestWay = 5 * 86_400_000;

/**
 * When a mail reached the organisation. Each server puts its line on top (section 4.4 RFC 5321), so the top ones are
 * those of the organisation, and what stands below its first server the sender could have written himself. Of the lines
 * of its own servers the earliest counts: with it the mail had reached one of its channels.
 */
export function readReception(headers: readonly Header[]): { receivedAt: number | null; dates: MailDate[] } {
  const hops = headers.filter(({ key }) => key === 'received').flatMap(({ value }) => readHop(value));
  const sent = headers.filter(({ key }) => key === 'date').flatMap(({ value }) => readDate(value));
  const dates: MailDate[] = [
    ...hops.map(({ at }) => ({ source: 'received' as const, at })),
    ...sent.map((at) => ({ source: 'date' as const, at })),
  ];
  const [top] = hops;
  if (!top) return { receivedAt: sent[0] ?? null, dates };
  let earliest = top.at;
  for (const { by, at } of hops) {
    if (by === '' || by !== top.by) break;
    if (at <= earliest && top.at - at <= longestWay) earliest = at;
  }
  return { receivedAt: earliest, dates };
}

/** The organisation behind the server that took a mail, and when. */
function readHop(value: string): { by: string; at: number }[] {
  const [at] = readDate(value.slice(value.lastIndexOf(';') + 1));
  if (at === undefined) return [];
  const by = /\bby\s+([A-Za-z0-9.-]+)/i.exec(value.slice(0, 2000))?.[1] ?? '';
  return [{ by: organisationOf(by), at }];
}

/** "mx1.mail.example.co.uk" belongs to example.co.uk, "mx.example.org" to example.org. */
function organisationOf(host: string): string {
  const labels = host.toLowerCase().split('.').filter(Boolean);
  if (labels.length < 2) return '';
  const isSecondLevel = /^(?:co|com|org|net|ac|gov|or|gv)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

/** Dates of RFC 5322 without the comments in brackets; nothing where it is none, or not of this epoch. */
function readDate(value: string): number[] {
  const at = Date.parse(
    value
      .slice(0, 200)
      .replace(/\([^()]*\)/g, ' ')
      .trim(),
  );
  return Number.isFinite(at) && at > 0 && at < Date.parse('2200-01-01T00:00:00Z') ? [at] : [];
}
