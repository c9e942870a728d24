import { describeRegimes } from '../../../../../shared/rules/breach/describe-regimes.ts';
import eea from '../../../../../shared/rules/countries/eea.json' with { type: 'json' };
import { entry, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';
import { fromScope } from './persons-and-data.ts';

/** Events that say that another authority was told under another law. */
const toldEvents = ['authorityNotified', 'initialSubmitted', 'intermediateSubmitted', 'finalSubmitted'];

/** Fields 110 to 122: other authorities, and the countries the persons are in. */
export function prefillOthers(known: Known): PrefillEntry[] {
  return [...prefillAuthorities(known), ...prefillCountries(known)];
}

function prefillAuthorities({ events, words: { language, moment, say } }: Known): PrefillEntry[] {
  const names = new Map(describeRegimes(language).map(({ id, name }) => [id, name]));
  const told = events.flatMap(({ type, at, regime }) =>
    toldEvents.includes(type) && regime !== undefined && !regime.endsWith('.gdpr')
      ? [say('told.authority', { regime: names.get(regime) ?? regime, at: moment(Date.parse(at)) })]
      : [],
  );
  if (told.length === 0) return [];
  return [...entry(110, 'yes', { id: 'from.events' }), ...entry(111, told.join('\n'), { id: 'from.events' })];
}

/**
 * Whether processing is cross-border (Art. 4(23) GDPR) is for a person to say; what an incomplete notification may leave
 * open is left open. The countries are those that something in the conversations points to.
 */
function prefillCountries(known: Known): PrefillEntry[] {
  const { isEstablishedInEea, isIncomplete, authority, scope } = known;
  const inEea = new Set(eea.countries);
  const counted = (scope?.counted.countries ?? []).filter(({ country }) => inEea.has(country));
  const countries = counted.map(({ country }) => country);
  const lines = counted.map(({ country, people }) => `${country}: ${people}`).join('\n');
  const from = fromScope(known);
  const open = { id: 'from.open' } as const;
  if (!isEstablishedInEea)
    return [
      ...(isIncomplete ? entry(120, 'unknown', open) : []),
      ...entry(121, countries, ...from),
      ...entry(122, lines, ...from),
    ];
  return [
    ...(isIncomplete ? entry(113, 'unknown', open) : []),
    ...entry(114, authority?.name, { id: 'from.authority' }),
    ...entry(116, countries, ...from),
    ...entry(117, lines, ...from),
  ];
}
