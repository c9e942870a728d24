/**
 * What a rule can see in a text, grouped as people think of it. Names of national identifiers are those of their
 * country: de.idnr is the Steuer-Identifikationsnummer.
 */
export const findingGroups = {
  contact: ['email', 'phone', 'postalAddress', 'geolocation'],
  identity: ['personName', 'dateOfBirth', 'licencePlate'],
  payment: ['iban', 'bic', 'card'],
  officialId: [
    'de.idnr',
    'de.svnr',
    'de.kvnr',
    'de.personalausweis',
    'de.passport',
    'de.fuehrerschein',
    'de.steuernummer',
    'vat',
    'mrz',
    'at.svnr',
    'ch.ahv',
    'fr.nir',
    'it.cf',
    'es.dni',
    'es.nie',
    'nl.bsn',
    'pl.pesel',
    'be.rrn',
    'se.pnr',
    'dk.cpr',
    'fi.hetu',
    'uk.nino',
    'uk.nhs',
    'us.ssn',
    'ie.pps',
    'pt.nif',
    'ro.cnp',
    'cz.rc',
    'ee.ik',
    'lt.ak',
    'bg.egn',
    'hr.oib',
    'si.emso',
    'gr.amka',
    'no.fnr',
    'is.kt',
    'br.cpf',
    'ca.sin',
    'au.tfn',
    'in.aadhaar',
    'jp.mynumber',
  ],
  device: ['ip', 'mac', 'imei'],
  secret: ['password', 'apiKey', 'secretUrl'],
  customer: ['customerNumber', 'orderNumber'],
  /** Hints, never facts: words that may tell of Art. 9 GDPR (the first seven), Art. 10, a child or money. */
  hint: [
    'hint.health',
    'hint.religion',
    'hint.ethnicOrigin',
    'hint.politicalOpinion',
    'hint.tradeUnion',
    'hint.sexualLife',
    'hint.biometric',
    'hint.criminal',
    'hint.minor',
    'hint.payment',
  ],
} as const;

export type FindingGroup = keyof typeof findingGroups;
export type FindingType = (typeof findingGroups)[FindingGroup][number];

export const findingTypes = Object.values(findingGroups).flat() as [FindingType, ...FindingType[]];

const groupOfType = new Map<FindingType, FindingGroup>(
  Object.entries(findingGroups).flatMap(([group, types]) => types.map((type) => [type, group as FindingGroup])),
);

export function groupOf(type: FindingType): FindingGroup {
  return groupOfType.get(type) as FindingGroup;
}
