import type { ProcessorFields } from '../../../shared/contract/processors.ts';
import { findAdequacyDecision, isThirdCountry } from '../../../shared/rules/countries/third-countries.ts';
import type { Day } from '../../../shared/rules/days.ts';

type Places = Pick<ProcessorFields, 'country' | 'locations' | 'transfers'>;
type Transfer = ProcessorFields['transfers'][number];

/** Where it is seated, processes, or sends data to, as far as that is outside the EEA. */
export function listThirdCountries({ country, locations, transfers }: Places): string[] {
  const all = [country, ...locations, ...transfers.map((transfer) => transfer.country)];
  return [...new Set(all)].filter(isThirdCountry);
}

/** Whether each third country of it has a safeguard that is in force on the day: Art. 44 to 49 GDPR. */
export function isSafeguarded(places: Places, on: Day): boolean {
  return listThirdCountries(places).every((country) => {
    // A decision that covers everybody there needs nothing besides: Art. 45(1) GDPR.
    if (findAdequacyDecision(country, on)?.onlyFor === null) return true;
    return places.transfers.some((transfer) => transfer.country === country && holds(transfer, on));
  });
}

function holds({ country, safeguard, expiresOn }: Transfer, on: Day): boolean {
  if (safeguard === 'none' || (expiresOn !== null && expiresOn < on)) return false;
  return safeguard !== 'adequacyDecision' || findAdequacyDecision(country, on) !== null;
}
