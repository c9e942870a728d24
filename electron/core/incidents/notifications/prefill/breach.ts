import { entry, join, type PrefillEntry } from './prefill-entry.ts';
import type { Known } from './known.ts';
import natures from './natures-of-playbooks.json' with { type: 'json' };
import { listNumbers } from './parties.ts';

const losses = {
  integrity: { none: 'noWrongUse', limited: 'reversible', full: 'irreversible' },
  availability: { none: 'notDetermined', limited: 'temporary', full: 'permanent' },
} as const;

/** Fields 55 to 63. */
export function prefillBreach(known: Known): PrefillEntry[] {
  const { facts, isIncomplete, playbooks } = known;
  const incident = { id: 'from.incident' } as const;
  const playbook = playbooks.find(({ id }) => id in natures);
  return [
    ...entry(55, facts.breachTypes, incident),
    ...prefillLosses(known),
    ...(playbook
      ? entry(60, natures[playbook.id as keyof typeof natures], {
          id: 'from.playbook',
          values: { name: playbook.name },
        })
      : []),
    ...(facts.cause !== 'unknown'
      ? entry(61, facts.cause, incident)
      : entry(61, isIncomplete ? 'toBeDetermined' : 'unknown', { id: 'from.open' })),
    ...entry(62, facts.description, incident),
    ...prefillSystems(known),
  ];
}

/** As the severity was assessed; before that, all is open. */
function prefillLosses({ facts, assessment, isIncomplete }: Known): PrefillEntry[] {
  const has = (type: (typeof facts.breachTypes)[number]): boolean => facts.breachTypes.includes(type);
  if (!assessment)
    return isIncomplete && has('confidentiality')
      ? [56, 57].flatMap((number) => entry(number, 'toBeDetermined', { id: 'from.open' }))
      : [];
  const { confidentiality, integrity, availability, isUnintelligible } = assessment.factors;
  const from = { id: 'from.assessment', values: { at: assessment.at } } as const;
  return [
    ...(has('confidentiality')
      ? [
          ...entry(56, confidentiality === 'none' ? 'likelyDisclosed' : 'disclosed', from),
          ...entry(57, isUnintelligible ? 'intact' : 'no', from),
        ]
      : []),
    ...(has('integrity') ? entry(58, losses.integrity[integrity], from) : []),
    ...(has('availability') ? entry(59, losses.availability[availability], from) : []),
  ];
}

function prefillSystems({ facts, systems, processors, records, words: { say, country } }: Known): PrefillEntry[] {
  const places = processors.map(({ fields }) => {
    const countries = [...new Set([fields.country, ...fields.locations])].map(country).join(', ');
    return say('systems.processor', { name: fields.name, countries });
  });
  const recorded = records.flatMap(({ fields: { name, software, location } }) => {
    const what = [software, location].filter((part) => part.trim() !== '').join('; ');
    return what === '' ? [] : [say('systems.record', { name, what })];
  });
  return entry(
    63,
    join(
      facts.systems,
      systems.length > 0 && say('systems.named', { systems: systems.join(', ') }),
      ...places,
      ...recorded,
    ),
    { id: 'from.incident' },
    ...(places.length > 0 ? [{ id: 'from.processors', values: { numbers: listNumbers(processors) } } as const] : []),
    ...(recorded.length > 0 ? [{ id: 'from.records', values: { numbers: listNumbers(records) } } as const] : []),
  );
}
