import { letterKinds, type LetterKind, type LetterTemplate } from '../../../../shared/contract/requests/letters.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { listArguments } from './letter-arguments.ts';
import { checkMessage } from './messages.ts';
import german from './texts/templates.de.json' with { type: 'json' };
import english from './texts/templates.en.json' with { type: 'json' };

type Language = 'de' | 'en';

export interface TemplateText {
  subject: string;
  body: string;
}

export function readShippedTemplate(kind: LetterKind, language: Language): TemplateText {
  const { subject, body } = (language === 'de' ? german : english)[kind];
  return { subject, body: body.join('\n\n') };
}

/** Of every kind in both languages, with the vault's own where it has one. */
export function listTemplates(register: RegisterReader): LetterTemplate[] {
  const own = new Map(
    register
      .all(inRegister.selectFrom('letter_template').selectAll())
      .map(({ kind, language, subject, body }) => [`${kind} ${language}`, { subject, body }]),
  );
  return letterKinds.flatMap((kind) =>
    (['de', 'en'] as const).map((language) => {
      const changed = own.get(`${kind} ${language}`);
      const text = changed ?? readShippedTemplate(kind, language);
      return { kind, language, ...text, arguments: listArguments(kind), isOwn: changed !== undefined };
    }),
  );
}

export function readTemplate(register: RegisterReader, kind: LetterKind, language: Language): LetterTemplate {
  return listTemplates(register).find((each) => each.kind === kind && each.language === language)!;
}

/** @throws Problem letter.templateUnreadable, letter.templateUnknownArgument */
export function checkTemplate(kind: LetterKind, { subject, body }: TemplateText): void {
  const known = listArguments(kind);
  checkMessage('subject', subject, known);
  checkMessage('body', body, known);
}

/** @param text null: the shipped one counts again */
export function storeTemplate(
  register: RegisterWriter,
  kind: LetterKind,
  language: Language,
  text: TemplateText | null,
): void {
  register.run(inRegister.deleteFrom('letter_template').where('kind', '=', kind).where('language', '=', language));
  if (text) register.run(inRegister.insertInto('letter_template').values({ kind, language, ...text }));
}
