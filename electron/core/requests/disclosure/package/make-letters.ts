import type { Controller } from '../../../../../shared/contract/controllers.ts';
import type { InformationItem } from '../../../../../shared/contract/requests/disclosure.ts';
import { readProfiles } from '../../../checks/index.ts';
import type { LetterModel } from '../../../documents/index.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import type { CaseTexts } from '../../letters/case-texts.ts';
import { composeLetter } from '../../letters/compose-letter.ts';
import { layOutLetter } from '../../letters/lay-out-letter.ts';
import { readShippedTemplate, readTemplate } from '../../letters/letter-templates.ts';
import { sayPhrase } from '../../letters/phrases.ts';
import type { RequestRow } from '../../request-rows.ts';
import { textsOf } from '../texts.ts';
import { composeAccessLetter, type AccessLetter } from './compose-access-letter.ts';
import type { PackageData } from './package-data.ts';

export interface LetterOrder {
  register: RegisterReader;
  request: RequestRow;
  controller: Controller;
  /** What the case says, in the language of the letters. */
  facts: CaseTexts;
  now: number;
}

/** The letter that lies in the archive. It is dated with a day, so that the same day makes the same bytes. */
export function makeAccessLetter(
  { register, request, controller, facts, now }: LetterOrder,
  data: PackageData,
  botIds: ReadonlySet<string>,
  given: Partial<Record<InformationItem, string>>,
): { letter: LetterModel } & Omit<AccessLetter, 'blocks'> {
  const { language } = data;
  const { texts, recipient } = facts;
  const name = texts.name ?? '';
  const profiles = readProfiles(register);
  const bots = register
    .all(inRegister.selectFrom('bot').select(['id', 'name']).orderBy('name').orderBy('id'))
    .filter(({ id }) => botIds.has(id))
    .map((bot) => ({ name: bot.name, profile: profiles.get(bot.id) ?? null }));
  const { blocks, ...remarks } = composeAccessLetter(data, {
    bots,
    roles: new Set(data.conversations.flatMap(({ messages }) => messages.map(({ role }) => role))),
    identifierKinds: data.people.flatMap(({ identifiers }) => identifiers.map(({ kind }) => kind)),
    given,
    salutation: sayPhrase(language, 'salutation', { name, hasName: name === '' ? 'no' : 'yes' }),
    authority: texts.authority ?? '',
  });
  const subject = textsOf(language)(`letter.title.${data.kind}`);
  const sheet = layOutLetter({ language, recipient, subject, body: '' }, toOccasion(request), controller, now);
  return { letter: { ...sheet, createdAt: `${data.createdOn}T00:00:00.000Z`, blocks }, ...remarks };
}

/** The letter with the passphrase, which goes another way than the archive. */
export function makePassphraseLetter(
  { register, request, controller, facts, now }: LetterOrder,
  language: 'de' | 'en',
  values: { archive: string; passphrase: string; sha256: string },
): { letter: LetterModel; fileName: string } {
  const own = composeLetter('passphrase', language, readTemplate(register, 'passphrase', language), facts, values);
  // A text of this vault that forgets the passphrase would leave an archive that nobody opens.
  const letter = own.body.includes(values.passphrase)
    ? own
    : composeLetter('passphrase', language, readShippedTemplate('passphrase', language), facts, values);
  const sheet = { ...letter, language, recipient: facts.recipient };
  return {
    letter: layOutLetter(sheet, toOccasion(request), controller, now),
    fileName: `${sayPhrase(language, 'fileName', { number: request.number, kind: 'passphrase' })}.pdf`,
  };
}

function toOccasion(request: RequestRow): { number: string; receivedAt: number } {
  return { number: request.number, receivedAt: request.received_at };
}
