import type { BotProfile } from '../../../../../shared/contract/checks.ts';
import type { InformationItem } from '../../../../../shared/contract/requests/disclosure.ts';
import type { MessageRole } from '../../../../../shared/contract/transcripts.ts';
import type { Text } from '../texts.ts';
import { nameKind } from './describe-transcripts.ts';

export interface InformationSource {
  /** The bots the person spoke with, and what they are declared to do; null: nobody declared it. */
  bots: readonly { name: string; profile: BotProfile | null }[];
  roles: ReadonlySet<MessageRole>;
  /** Of what the systems store about the person. */
  identifierKinds: readonly string[];
  /** In the words of whoever answers; it goes before everything else. */
  given: Partial<Record<InformationItem, string>>;
}

/** What can be told about an item: a paragraph or a list. Not recorded: something of it is missing and is said to be. */
export interface Told {
  texts: string[];
  isList: boolean;
  isMissing: boolean;
}

/** What is recorded about an item, bot by bot; of what is not recorded it says so, and invents nothing. */
export function tellInformation(item: InformationItem, source: InformationSource, text: Text): Told {
  const given = source.given[item];
  return given === undefined ? tellers[item](source, text) : { texts: [given], isList: false, isMissing: false };
}

const tellers: Record<InformationItem, (source: InformationSource, text: Text) => Told> = {
  purposes: (source, text) => byBot(source, text, ({ purpose }) => purpose),

  categories({ roles, identifierKinds }, text) {
    const kinds = [...new Set(identifierKinds)].map((kind) => nameKind(kind, text)).join(', ');
    const texts = [
      ...(['person', 'bot', 'agent', 'system'] as const)
        .filter((role) => roles.has(role))
        .map((role) => text(`categories.${role}`)),
      text('categories.times'),
      ...(kinds === '' ? [] : [text('categories.identifiers', { kinds })]),
    ];
    return { texts, isList: true, isMissing: false };
  },

  recipients: (source, text) =>
    byBot(source, text, ({ recipients, thirdCountries }) =>
      recipients === ''
        ? ''
        : [
            text('recipients.named', { recipients }),
            ...(thirdCountries === '' ? [] : [text('recipients.countries', { countries: thirdCountries })]),
          ].join('. '),
    ),

  storagePeriod: (source, text) =>
    byBot(source, text, ({ retentionDays }) =>
      retentionDays === null ? '' : text('storagePeriod.days', { days: retentionDays }),
    ),

  source({ identifierKinds }, text) {
    const isMissing = identifierKinds.length > 0;
    const texts = [text('source.dialogue'), ...(isMissing ? [text('source.identifiersUnknown')] : [])];
    return { texts: [texts.join(' ')], isList: false, isMissing };
  },

  automatedDecisions: (source, text) =>
    byBot(
      source,
      text,
      ({ isAutomatedDecision }) => text(isAutomatedDecision ? 'automated.yes' : 'automated.no'),
      ({ isAutomatedDecision }) => isAutomatedDecision,
    ),

  safeguards: (source, text) =>
    byBot(
      source,
      text,
      ({ thirdCountries: countries }) =>
        countries === '' ? text('safeguards.none') : text('safeguards.unknown', { countries }),
      ({ thirdCountries }) => thirdCountries !== '',
    ),
};

/** @param lacks whether what is told leaves out something that the law asks for */
function byBot(
  { bots }: InformationSource,
  text: Text,
  tell: (profile: BotProfile) => string,
  lacks: (profile: BotProfile) => boolean = () => false,
): Told {
  const told = bots.map(({ name, profile }) => ({
    name,
    said: (profile && tell(profile)) || text('unknown'),
    isMissing: !profile || tell(profile) === '' || lacks(profile),
  }));
  const isMissing = told.length === 0 || told.some((each) => each.isMissing);
  const different = new Set(told.map(({ said }) => said));
  if (different.size <= 1) return { texts: [told[0]?.said ?? text('unknown')], isList: false, isMissing };
  return { texts: told.map(({ name, said }) => `${name}: ${said}`), isList: true, isMissing };
}
