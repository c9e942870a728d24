import PostalMime from 'postal-mime';

/**
 * The words of a page, without running or fetching anything. The library converts parts of a mail where one is plain
 * and the other is not, in time linear in their length; so the page becomes such a part.
 */
export async function htmlToText(html: string): Promise<string> {
  const encoded = Buffer.from(html.toWellFormed(), 'utf8').toString('base64');
  const mail = [
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded.replace(/.{76}/g, '$&\r\n'),
    '--part--',
    '',
  ].join('\r\n');
  const { text = '' } = await PostalMime.parse(mail);
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
