import type { LetterKind, LetterLaw } from '../../../../../shared/contract/requests/letters.ts';
import type { Right } from '../../../../../shared/contract/rights.ts';
import type { CaseTexts } from '../case-texts.ts';
import { hasGround, listTextArguments } from '../letter-arguments.ts';
import { sayMatter, type Language } from '../phrases.ts';

const own = new Set(['salutation', 'matter', 'remedies', 'basis', 'name', 'number', 'controller', 'receivedOn']);

/** A case that knows little: all else has to come from the writer. */
export function makeFacts(language: Language, law: LetterLaw, right: Right, name = 'Erika Mustermann'): CaseTexts {
  return {
    law,
    right,
    recipient: `${name}\nHauptstraße 1\n10115 Berlin`,
    texts: {
      number: '2026-031',
      controller: 'Muster Versicherung AG',
      name,
      matter: sayMatter(language, right, law),
      receivedOn: language === 'de' ? '3. November 2026' : '3 November 2026',
    },
  };
}

/** A value for each argument a writer can give. Each is recognised in the letter: "value of reasons". */
export function makeValues(kind: LetterKind): Record<string, string> {
  const names = listTextArguments(kind).filter((name) => !own.has(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, `value of ${name}`])),
    ...(hasGround(kind) && { ground: 'gdpr.17_3.e' }),
    recipient: 'Muster Hosting GmbH\nNebenstraße 2\n20095 Hamburg',
  };
}
