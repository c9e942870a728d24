import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { RequestPerson } from '../../../../../shared/contract/requests/case-fields.ts';
import { readDetectionSettings } from '../../../detection/index.ts';
import type { RegisterReader } from '../../../vault/index.ts';
import { collectIdentifiers, type NewFile, type StoredIdentifier } from '../case-content.ts';
import { proposeCase } from './propose-case.ts';
import type { UtteredRequest } from './read-finding.ts';
import { readMail } from './read-mail.ts';

export interface Asked {
  person: RequestPerson;
  identifiers: StoredIdentifier[];
  text: string;
  files: NewFile[];
}

/** The most that is kept as the words of a person, in UTF-16 code units; a longer mail is there whole as a file. */
export const longestText = 200_000;

/**
 * Who asks, and in which words: as typed, and where nothing was typed, as the mail or the chat says it.
 * @throws Problem request.mailUnreadable
 */
export async function readAsked(
  register: RegisterReader,
  { person, identifiers, text, mail: given }: ParsedInputOf<'requests.open'>,
  { uttered, zone }: { uttered: UtteredRequest | null; zone: string },
): Promise<Asked> {
  const mail = given ? await readMail(given, zone) : null;
  const proposal = mail && proposeCase(mail, readDetectionSettings(register));
  const filled = {
    ...person,
    name: person.name || (proposal?.person.name ?? ''),
    email: person.email || (proposal?.person.email ?? ''),
  };
  const proposed = proposal?.identifiers ?? uttered?.identifiers ?? [];
  const words = text || (proposal?.text ?? uttered?.text ?? '');
  return {
    person: filled,
    identifiers: collectIdentifiers(identifiers.length > 0 ? identifiers : proposed, filled),
    text: words.slice(0, longestText).toWellFormed(),
    files: mail ? [mail.source, ...mail.attachments] : [],
  };
}
