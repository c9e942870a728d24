import { type CheckId } from '../../../../shared/contract/checks.ts';
import { checkLanguages, type CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import deAiDisclosure from '../phrases/de/ai-disclosure.json' with { type: 'json' };
import deConsent from '../phrases/de/consent.json' with { type: 'json' };
import deHumanRequested from '../phrases/de/human-requested.json' with { type: 'json' };
import deInjection from '../phrases/de/injection.json' with { type: 'json' };
import deOtherPerson from '../phrases/de/other-person.json' with { type: 'json' };
import deOverCollection from '../phrases/de/over-collection.json' with { type: 'json' };
import dePrivacyNotice from '../phrases/de/privacy-notice.json' with { type: 'json' };
import deRightUttered from '../phrases/de/right-uttered.json' with { type: 'json' };
import deSensitiveTyped from '../phrases/de/sensitive-typed.json' with { type: 'json' };
import deSensitiveRepeated from '../phrases/de/sensitive-repeated.json' with { type: 'json' };
import enAiDisclosure from '../phrases/en/ai-disclosure.json' with { type: 'json' };
import enConsent from '../phrases/en/consent.json' with { type: 'json' };
import enHumanRequested from '../phrases/en/human-requested.json' with { type: 'json' };
import enInjection from '../phrases/en/injection.json' with { type: 'json' };
import enOtherPerson from '../phrases/en/other-person.json' with { type: 'json' };
import enOverCollection from '../phrases/en/over-collection.json' with { type: 'json' };
import enPrivacyNotice from '../phrases/en/privacy-notice.json' with { type: 'json' };
import enRightUttered from '../phrases/en/right-uttered.json' with { type: 'json' };
import enSensitiveRepeated from '../phrases/en/sensitive-repeated.json' with { type: 'json' };
import enSensitiveTyped from '../phrases/en/sensitive-typed.json' with { type: 'json' };

/** A list of phrases as it is delivered. */
export interface ShippedPhrases {
  check: CheckId;
  /** The check and the name of the list, e.g. consent.ask. */
  id: string;
  language: CheckLanguage;
  phrases: readonly string[];
}

type Lists = Record<string, readonly string[]>;

const lists: Record<CheckLanguage, Partial<Record<CheckId, Lists>>> = {
  de: {
    aiDisclosure: deAiDisclosure,
    consent: deConsent,
    humanRequested: deHumanRequested,
    injection: deInjection,
    otherPersonIdentifier: deOtherPerson,
    overCollection: deOverCollection,
    privacyNotice: dePrivacyNotice,
    rightUttered: deRightUttered,
    sensitiveRepeated: deSensitiveRepeated,
    sensitiveTyped: deSensitiveTyped,
  },
  en: {
    aiDisclosure: enAiDisclosure,
    consent: enConsent,
    humanRequested: enHumanRequested,
    injection: enInjection,
    otherPersonIdentifier: enOtherPerson,
    overCollection: enOverCollection,
    privacyNotice: enPrivacyNotice,
    rightUttered: enRightUttered,
    sensitiveRepeated: enSensitiveRepeated,
    sensitiveTyped: enSensitiveTyped,
  },
};

const shipped: ShippedPhrases[] = checkLanguages.flatMap((language) =>
  (Object.entries(lists[language]) as [CheckId, Lists][]).flatMap(([check, named]) =>
    Object.entries(named).map(([name, phrases]) => ({ check, id: `${check}.${name}`, language, phrases })),
  ),
);

/** Every list of phrases that is delivered, in both languages. */
export function listShippedPhrases(): readonly ShippedPhrases[] {
  return shipped;
}
