import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { PersonIdentifier, requestChannels } from '../../../../shared/contract/requests/case-fields.ts';
import { regimes, rights } from '../../../../shared/contract/rights.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import type { IntakeFinding } from './intake-finding.ts';

/** The typed fields of a new case. */
export type IntakeFields = {
  kind: string;
  regime: string;
  region: string;
  receivedAt: string;
  channel: string;
  language: string;
  name: string;
  email: string;
  phone: string;
  address: string;
  text: string;
  ownDueOn: string;
};

export interface Mail {
  format: 'eml' | 'text';
  content: string;
}

export function firstFields(language: 'de' | 'en', finding: IntakeFinding | null, now: Date): IntakeFields {
  const kind = rights.find((right) => right === finding?.kind) ?? 'access';
  return {
    kind,
    regime: '',
    region: '',
    receivedAt: localOfInstant(finding?.at ?? now.toISOString()),
    channel: finding ? 'chat' : 'email',
    language,
    name: '',
    email: '',
    phone: '',
    address: '',
    text: '',
    ownDueOn: '',
  };
}

/** What was read from a mail, over what is typed already: what the mail does not say stays. */
export function takeOver(fields: IntakeFields, mail: OutputOf<'requests.readMail'>): IntakeFields {
  return {
    ...fields,
    kind: mail.kind ?? fields.kind,
    receivedAt: mail.receivedAt === null ? fields.receivedAt : localOfInstant(mail.receivedAt),
    channel: 'email',
    language: mail.language,
    name: mail.person.name || fields.name,
    email: mail.person.email || fields.email,
    text: mail.text || fields.text,
  };
}

export function toOpenInput(
  fields: IntakeFields,
  rest: { identifiers: PersonIdentifier[]; mail: Mail | null; finding: IntakeFinding | null; sameAs: string | null },
): InputOf<'requests.open'> {
  const { name, email, phone, address, text } = fields;
  return {
    kind: rights.find((right) => right === fields.kind) ?? 'access',
    ...(fields.regime !== '' && { regime: regimes.find((regime) => regime === fields.regime) }),
    ...(fields.region !== '' && { region: fields.region }),
    receivedAt: instantOfLocal(fields.receivedAt) ?? fields.receivedAt,
    channel: fields.channel as (typeof requestChannels)[number],
    language: fields.language === 'en' ? 'en' : 'de',
    person: { name, email, phone, address },
    identifiers: rest.identifiers.filter(({ value }) => value.trim() !== ''),
    text,
    ...(rest.mail && { mail: rest.mail }),
    ...(rest.finding && { findingId: rest.finding.findingId }),
    ...(fields.kind === 'inquiry' && fields.ownDueOn !== '' && { ownDueOn: fields.ownDueOn }),
    ...(rest.sameAs !== null && { sameAs: rest.sameAs }),
  };
}
