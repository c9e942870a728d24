import { readController } from '../../controllers/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { findAuthority } from '../../../../shared/rules/authorities.ts';
import type { Regime, Right } from '../../../../shared/contract/rights.ts';
import type { LetterLaw } from '../../../../shared/contract/requests/letters.ts';
import {
  inContent,
  inRegister,
  type ContentReader,
  type ContentTables,
  type RegisterReader,
} from '../../vault/index.ts';
import type { RequestRow } from '../request-rows.ts';
import { readDueDates } from './due-dates.ts';
import { readErasureSummary, type ErasureSummary } from './erasure-summary.ts';
import type { TextArgument } from './letter-arguments.ts';
import { lawOf, nameGround, sayMatter, sayPhrase, spellDay, spellLocalDate, type Language } from './phrases.ts';

/** What a case says by itself in a letter. */
export interface CaseTexts {
  law: LetterLaw;
  right: Right;
  texts: Partial<Record<TextArgument, string>>;
  recipient: string;
}

/** @throws Problem request.contentGone */
export async function readCaseTexts(
  register: RegisterReader,
  content: ContentReader,
  request: RequestRow,
  language: Language,
): Promise<CaseTexts> {
  const person = await content.get(
    inContent.selectFrom('request_person').selectAll().where('request_id', '=', request.id),
  );
  if (!person) throw new Problem('request.contentGone');
  const controller = readController(register, request.controller_id);
  const law = lawOf(request.regime as Regime, request.region);
  const right = request.kind as Right;
  const dates = readDueDates(register, request);
  const erasure = await readErasureSummary(content, request.id);
  const texts: CaseTexts['texts'] = {
    number: request.number,
    controller: controller.name,
    contact: controller.dataProtectionOfficer.split(/\s*\n\s*/).join(', '),
    name: person.name,
    matter: sayMatter(language, right, law),
    receivedOn: spellDay(language, request.received_at, controller.zone),
    doubt: person.identity_doubt,
    authority: sayAuthority(language, request),
    searched: await saySearched(register, content, request, language),
    contents: await sayContents(content, request.id, language),
    ...(erasure ? sayErasure(language, erasure, law, controller.zone) : {}),
    ...(dates.dueOn === null ? {} : { dueOn: spellLocalDate(language, dates.dueOn) }),
    ...(dates.extendedDueOn === null ? {} : { newDueOn: spellLocalDate(language, dates.extendedDueOn) }),
  };
  return { law, right, texts, recipient: addressOf(person) };
}

/** Name and address; where there is no address, by what else the person is written to. */
function addressOf({ name, address, email }: ContentTables['request_person']): string {
  const rest = address.trim() === '' ? email : address;
  return [name, rest].filter((part) => part.trim() !== '').join('\n');
}

function sayAuthority(language: Language, { regime, region }: RequestRow): string {
  const found = findAuthority(regime as Regime, region);
  if (!found) return '';
  const { name, website, email, complaintForm } = found;
  return sayPhrase(language, 'authority', {
    name,
    website,
    email: email ?? '',
    hasEmail: email === null ? 'no' : 'yes',
    form: complaintForm ?? '',
    hasForm: complaintForm === null ? 'no' : 'yes',
  });
}

async function saySearched(
  register: RegisterReader,
  content: ContentReader,
  request: RequestRow,
  language: Language,
): Promise<string> {
  const identifiers = await content.all(
    inContent.selectFrom('request_identifier').select('value').where('request_id', '=', request.id).orderBy('value'),
  );
  const systems = register.all(
    inRegister.selectFrom('backend').select('name').where('controller_id', '=', request.controller_id).orderBy('name'),
  );
  if (identifiers.length === 0 || systems.length === 0) return '';
  const inLine = (texts: string[]): string => texts.map((text) => text.replace(/\s+/g, ' ')).join(', ');
  return sayPhrase(language, 'searched', {
    systems: inLine(systems.map(({ name }) => name)),
    identifiers: inLine(identifiers.map(({ value }) => value)),
  });
}

/** Of the newest package of the case. */
async function sayContents(content: ContentReader, requestId: string, language: Language): Promise<string> {
  const newest = await content.get(
    inContent
      .selectFrom('request_package')
      .select('summary')
      .where('request_id', '=', requestId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  );
  if (!newest) return '';
  const { conversations, messages } = JSON.parse(newest.summary) as { conversations?: number; messages?: number };
  if (conversations === undefined || messages === undefined) return '';
  return sayPhrase(language, 'contents', { conversations, messages });
}

function sayErasure(
  language: Language,
  { gone, observedAt, held, open }: ErasureSummary,
  law: LetterLaw,
  zone: string,
): CaseTexts['texts'] {
  const isSeen = observedAt !== null && gone.conversations > 0;
  return {
    ...(isSeen && { erased: sayPhrase(language, 'erased', gone), observedOn: spellDay(language, observedAt, zone) }),
    heldBack: held
      .map(({ ground, conversations, messages }) => {
        const named = nameGround(ground ?? 'other') ?? 'other';
        const why = sayPhrase(language, 'ground', { ground: named, law });
        return sayPhrase(language, 'heldItem', { conversations, messages, ground: why });
      })
      .join('\n'),
    residuals: open.map(({ state, items }) => sayPhrase(language, 'residualItem', { state, items })).join('\n'),
  };
}
