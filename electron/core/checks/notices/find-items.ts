import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import type { BotProfile } from '../../../../shared/contract/checks.ts';
import { findAutomated } from './find-automated.ts';
import { findStatedBases, type LegalBasis } from './find-bases.ts';
import { withContact } from './find-contact.ts';
import { findRetention } from './find-retention.ts';
import type { HeardNotice, NoticePhrases } from './hear-notice.ts';

type NoticeItem = PrivacyNotice['items'][number];

/** Places beyond these tell nobody more. */
const mostPlaces = 20;

/** Every piece of information that Art. 13(1) and (2) GDPR asks for. */
export const noticeItems = [
  '13.1.a',
  '13.1.b',
  '13.1.c',
  '13.1.d',
  '13.1.e',
  '13.1.f',
  '13.2.a',
  '13.2.b',
  '13.2.c',
  '13.2.d',
  '13.2.e',
  '13.2.f',
] as const;
export type ItemId = (typeof noticeItems)[number];

/**
 * What of Art. 13 a notice says, and what it would have to.
 * @param profiles of the bots it is for, as far as they are declared
 */
export function findItems(notice: HeardNotice, profiles: readonly BotProfile[]): NoticeItem[] {
  const found = findAll(notice, profiles);
  const needed = findNeeded(notice, profiles);
  return noticeItems.map((item) => {
    const places = found[item];
    return { item, isFound: places.length > 0, isNeeded: needed[item] ?? true, places: places.slice(0, mostPlaces) };
  });
}

/** Empty where something of an item is missing. */
function findAll(notice: HeardNotice, profiles: readonly BotProfile[]): Record<ItemId, readonly Span[]> {
  const { text, places, says, within } = notice;
  const bases = findStatedBases(notice);
  const basisPlaces = bases.flatMap((basis) => places(`basis.${basis}`));
  const rights = rightsAskedFor(profiles);
  const automated = findAutomated(notice);
  const isTransferCovered = says('transfer') && says('safeguards');
  return {
    '13.1.a': withContact(text, places('controller')),
    '13.1.b': says('noOfficer') ? places('noOfficer') : withContact(text, findOfficer(notice)),
    '13.1.c': basisPlaces.length > 0 ? together(within('purpose', { not: 'criteria' }), basisPlaces) : [],
    '13.1.d': [
      ...places('interests'),
      ...places('basis.legitimateInterests').filter((place) => isNamedBeside(text, place)),
    ],
    '13.1.e': [...places('recipients'), ...places('noRecipients')],
    '13.1.f': says('noTransfer')
      ? places('noTransfer')
      : isTransferCovered
        ? together(places('transfer'), places('safeguards'))
        : [],
    '13.2.a': findRetention(notice).places,
    '13.2.b': rights.every(says) ? rights.flatMap(places) : [],
    '13.2.c': places('withdrawal'),
    '13.2.d': says('complaint') ? together(places('complaint'), places('complaintTo')) : [],
    '13.2.e': places('provision'),
    '13.2.f': automated.denials.length > 0 ? automated.denials : together(automated.claims, places('logic')),
  };
}

/** Needed only where the case is there: as somebody declared it, or as the notice itself says. */
function findNeeded(notice: HeardNotice, profiles: readonly BotProfile[]): Partial<Record<ItemId, boolean>> {
  const bases = new Set<LegalBasis>(findStatedBases(notice));
  for (const { legalBasis } of profiles) if (legalBasis) bases.add(legalBasis);
  return {
    '13.1.d': bases.has('legitimateInterests'),
    '13.1.f':
      profiles.some(({ thirdCountries }) => thirdCountries !== '') ||
      (notice.says('transfer') && !notice.says('noTransfer')),
    '13.2.c': bases.has('consent'),
    '13.2.f':
      profiles.some(({ isAutomatedDecision }) => isAutomatedDecision) || findAutomated(notice).claims.length > 0,
  };
}

/** Art. 20 is a right only with consent or a contract, Art. 21 only with a public task or legitimate interests. */
function rightsAskedFor(profiles: readonly BotProfile[]): NoticePhrases[] {
  const bases = profiles.map(({ legalBasis }) => legalBasis);
  const isUnknown = bases.length === 0 || bases.includes(null);
  const rests = (...wanted: LegalBasis[]): boolean => bases.some((basis) => basis !== null && wanted.includes(basis));
  const always: NoticePhrases[] = ['right.access', 'right.rectification', 'right.erasure', 'right.restriction'];
  return [
    ...always,
    ...(isUnknown || rests('publicTask', 'legitimateInterests') ? (['right.objection'] as const) : []),
    ...(!isUnknown && rests('consent', 'contract') ? (['right.portability'] as const) : []),
  ];
}

/** "Art. 6(1)(f) GDPR – security", "to keep accounts safe – our legitimate interest": what is pursued stands at a dash. */
function isNamedBeside(text: string, { start, end }: Span): boolean {
  const behind = /^\)?\s?(?:DS-?GVO|GDPR)?\)?\s?[–—:]\s?\p{L}{4}/u;
  const before = /\p{L}{4}[^.\n]?\s?[–—]\s?(?:our|unser\p{L}{0,2}) $/u;
  return behind.test(text.slice(end, end + 20)) || before.test(text.slice(Math.max(0, start - 20), start));
}

/** The company's own, not the commissioner of a state. */
function findOfficer(notice: HeardNotice): Span[] {
  const others = notice.places('authority');
  return notice.places('officer').filter((place) => !others.some((other) => overlaps(place, other)));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Both, or nothing. */
function together(ones: readonly Span[], others: readonly Span[]): Span[] {
  if (ones.length === 0 || others.length === 0) return [];
  return [...ones, ...others].toSorted((one, other) => one.start - other.start);
}
