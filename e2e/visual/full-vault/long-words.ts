/** Words of offices, insurers and shops as long as German makes them, and names no column was drawn for. */
const compounds = [
  'Datenschutzfolgenabschätzungsverantwortlichkeit',
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
  'Kraftfahrzeughaftpflichtversicherungsschadenabteilung',
  'Rechtsschutzversicherungsgesellschaftsangelegenheiten',
  'Betriebsunterbrechungsversicherungsbedingungen',
  'Auftragsverarbeitungsvereinbarungsverlängerung',
  'Telekommunikationsüberwachungsverordnungsauskunft',
  'Lebensversicherungsgesellschaftsvertreterprovision',
  'Berufsunfähigkeitszusatzversicherungsleistungsprüfung',
  'Kundenzufriedenheitsbefragungsauswertungsergebnisse',
];

const ends = [
  'der Niederlassung Bad Neuenahr-Ahrweiler',
  'für Bestandskundinnen und Bestandskunden',
  'im deutschsprachigen Selbstbedienungsbereich',
  'nach der Zusammenlegung der Regionaldirektionen',
];

const first = ['Anna-Magdalena', 'Bartholomäus', 'Clementine', 'Friedrich-Wilhelm', 'Wolfgang Amadeus', 'Théodora'];
const last = [
  'Leutheusser-Schnarrenberger',
  'Freifrau von und zu Guttenberg-Wolkenstein',
  'Papadimitriou-Konstantinopoulos',
  'Müller',
  'Schmitz-Oberhausen',
  'Ó Súilleabháin',
  'Thiruvananthapuram-Krishnamurthy',
];

const at = (list: readonly string[], index: number): string => list[index % list.length]!;

export const nameThing = (index: number): string => `${at(compounds, index)} ${at(ends, index * 3 + 1)} ${index + 1}`;
export const nameCompound = (index: number): string => at(compounds, index);
export const namePerson = (index: number): string => `${at(first, index)} ${at(last, index * 5 + 2)}`;
export const namePost = (index: number): string => `Leitung ${at(compounds, index + 3)}`;
export const nameAddress = (index: number): string =>
  `${at(first, index)}.${at(last, index * 5 + 2)}.${index}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-') +
  '@kundenpostfach-niederrhein.example';

/** Some sentences, as somebody writes into a form with room for them. */
export const explain = (index: number): string =>
  [0, 1, 2].map((more) => `Betroffen ist die ${nameThing(index + more)}.`).join(' ');

/** A day so many days from now, negative ones before. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const timesAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
