import type { LetterArgument, LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { letterLaws } from '../../../../shared/contract/requests/letters.ts';
import { grounds, type Ground } from '../../../../shared/contract/requests/case-fields.ts';
import { rights } from '../../../../shared/contract/rights.ts';
import described from './texts/arguments.json' with { type: 'json' };
import kinds from './texts/kinds.json' with { type: 'json' };

export type TextArgument = Exclude<keyof typeof described, 'recipient'>;

interface Description {
  de: string;
  en: string;
  by?: string;
  isOptional?: boolean;
  /** A text of several lines, in which a line can begin an item of a list. */
  hasLines?: boolean;
}

/** What every letter can say. */
const common: TextArgument[] = ['number', 'controller', 'contact', 'name', 'salutation', 'matter', 'receivedOn'];

/** What an ICU select calls the grounds: names in it have no dots. */
export const groundNames: Record<Ground, string> = {
  'gdpr.12_5.unfounded': 'unfounded',
  'gdpr.12_5.excessive': 'excessive',
  'gdpr.11_2': 'notIdentifiable',
  'gdpr.15_4': 'othersRights',
  'gdpr.17_1.notApplicable': 'notApplicable',
  'gdpr.17_3.a': 'expression',
  'gdpr.17_3.b': 'legalObligation',
  'gdpr.17_3.c': 'publicHealth',
  'gdpr.17_3.d': 'archiving',
  'gdpr.17_3.e': 'legalClaims',
  'gdpr.21_1.compelling': 'compelling',
  'ccpa.1798_105_d': 'ccpaException',
  other: 'other',
};

export function describeArgument(name: TextArgument | 'recipient'): Description {
  return described[name];
}

/** The texts a letter of a kind can say. */
export function listTextArguments(kind: LetterKind): TextArgument[] {
  return [...common, ...(kinds[kind] as TextArgument[])];
}

export function hasGround(kind: LetterKind): boolean {
  return listTextArguments(kind).includes('basis');
}

/** The name under which a select asks whether an optional text is there. */
export function presenceOf(name: TextArgument): string {
  return `has${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** All that subject and body of a kind may use. */
export function listArguments(kind: LetterKind): LetterArgument[] {
  const texts = listTextArguments(kind).map((name) => ({ name, ...describeArgument(name) }));
  const choice = (name: string, de: string, en: string, options: readonly string[]): LetterArgument => ({
    name,
    label: { de, en },
    source: name === 'ground' ? 'writer' : 'case',
    isOptional: false,
    options: [...options],
  });
  return [
    ...texts.map(({ name, de, en, by, isOptional = false }): LetterArgument => ({
      name,
      label: { de, en },
      source: by === 'writer' ? 'writer' : 'case',
      isOptional,
      options: [],
    })),
    choice('law', 'Rechtsordnung', 'law', letterLaws),
    choice('right', 'Art des Anliegens', 'kind of request', rights),
    ...(hasGround(kind) ? [choice('ground', 'Grund der Ablehnung', 'ground of the refusal', listGroundNames())] : []),
    ...texts
      .filter(({ isOptional }) => isOptional)
      .map(({ name, de, en }) =>
        choice(presenceOf(name), `ob angegeben: ${de}`, `whether given: ${en}`, ['yes', 'other']),
      ),
  ];
}

function listGroundNames(): string[] {
  return grounds.map((ground) => groundNames[ground]);
}
