import type { InformationItem } from '../../../../../shared/contract/requests/disclosure.ts';
import type { LetterLaw } from '../../../../../shared/contract/requests/letters.ts';
import type { TextId } from '../texts.ts';

export interface Section {
  of: InformationItem | 'controller' | 'data' | 'rights' | 'complaint' | 'others';
  heading: TextId;
  /** Where the law says so; null where it is not cited. */
  cite: { id: TextId; letter?: string } | null;
}

/** What an access is answered with, in the order of the law: Art. 15(1)(a)-(h), (2)-(4) GDPR and its UK twin. */
const european = (law: 'gdpr' | 'uk' | null): Section[] => {
  const cite = (letter: string): Section['cite'] => law && { id: `cite.${law}`, letter };
  const named = (name: 'safeguards' | 'copy' | 'others'): Section['cite'] => law && { id: `cite.${law}.${name}` };
  return [
    { of: 'purposes', heading: 'item.purposes', cite: cite('a') },
    { of: 'categories', heading: 'item.categories', cite: cite('b') },
    { of: 'recipients', heading: 'item.recipients', cite: cite('c') },
    { of: 'storagePeriod', heading: 'item.storagePeriod', cite: cite('d') },
    { of: 'rights', heading: 'item.rights', cite: cite('e') },
    { of: 'complaint', heading: 'item.complaint', cite: cite('f') },
    { of: 'source', heading: 'item.source', cite: cite('g') },
    { of: 'automatedDecisions', heading: 'item.automatedDecisions', cite: cite('h') },
    { of: 'safeguards', heading: 'item.safeguards', cite: named('safeguards') },
    { of: 'data', heading: 'letter.copy', cite: named('copy') },
    { of: 'others', heading: 'letter.others', cite: named('others') },
  ];
};

/** Art. 25(2)(a)-(g) of the Swiss Federal Act on Data Protection. */
const swiss: Section[] = (
  [
    ['controller', 'item.controller', 'a'],
    ['data', 'item.data', 'b'],
    ['purposes', 'item.purposes', 'c'],
    ['storagePeriod', 'item.storagePeriod', 'd'],
    ['source', 'item.source', 'e'],
    ['automatedDecisions', 'item.automatedDecisions', 'f'],
    ['recipients', 'item.recipients', 'g'],
    ['safeguards', 'item.safeguards', 'g'],
  ] as const
).map(([of, heading, letter]) => ({ of, heading, cite: { id: 'cite.swiss', letter } }));

/** Cal. Civ. Code § 1798.110(a)(1)-(5); other states ask for much the same. */
const american = (isCalifornia: boolean): Section[] => [
  ...(
    [
      ['categories', 'item.categories', '1'],
      ['source', 'item.source', '2'],
      ['purposes', 'item.purposes.ccpa', '3'],
      ['recipients', 'item.recipients.ccpa', '4'],
      ['data', 'item.data', '5'],
    ] as const
  ).map(([of, heading, letter]): Section => ({ of, heading, cite: isCalifornia ? { id: 'cite.ccpa', letter } : null })),
  { of: 'rights', heading: 'item.rights', cite: null },
];

const others: Section = { of: 'others', heading: 'letter.others', cite: null };

export function outlineAccess(law: LetterLaw): Section[] {
  switch (law) {
    case 'EU':
      return european('gdpr');
    case 'UK':
      return european('uk');
    case 'CH':
      return [...swiss, others];
    case 'California':
    case 'US':
      return [...american(law === 'California'), others];
    default:
      return european(null);
  }
}

const portabilityCites: Partial<Record<LetterLaw, TextId>> = {
  EU: 'cite.gdpr.portability',
  UK: 'cite.uk.portability',
  CH: 'cite.swiss.portability',
};

/** Art. 20 GDPR: the data and nothing about them. */
export function outlinePortability(law: LetterLaw): Section[] {
  const id = portabilityCites[law];
  return [{ of: 'data', heading: 'letter.copy', cite: id ? { id } : null }, others];
}
