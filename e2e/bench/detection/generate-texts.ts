import type { DataSet, LabelledText } from './labelled-text.ts';

/** {PERSON} and {ADDRESS} are filled in; the labels are known because of that. */
const templates = [
  'Hallo, hier ist {PERSON}. Meine Bestellung ist noch nicht da.',
  'Ich wohne jetzt in der {ADDRESS}, bitte ändern Sie das.',
  'Mit freundlichen Grüßen\n{PERSON}',
  'Können Sie mir sagen, wann das Geschäft morgen öffnet?',
  'Hi, my name is {PERSON} and I would like to change my booking.',
  'Please send it to {ADDRESS}.',
  'Is there a table for two people at seven?',
  'Thanks, that is all I need today.',
];
const persons = ['Anna Weber', 'Mehmet Yılmaz', 'Joana Ferreira', 'Peter Schneider', 'Sarah O’Connor', 'Ngozi Okafor'];
const addresses = [
  'Hauptstraße 12, 10115 Berlin',
  '12 High Street, London',
  'Lindenweg 4a',
  '350 Fifth Avenue Suite 20',
];

/** Small texts for a machine without the reference data. They are easy: their figures prove nothing. */
export function generateTexts(count = 4000): DataSet {
  const texts = Array.from({ length: count }, (_, index): LabelledText => {
    const template = templates[index % templates.length] ?? '';
    const [before = '', label, after = ''] = template.split(/\{(PERSON|ADDRESS)\}/);
    if (!label) return { text: template, spans: [] };
    const values = label === 'PERSON' ? persons : addresses;
    const value = values[(index >> 3) % values.length] ?? '';
    return {
      text: before + value + after,
      spans: [{ start: before.length, end: before.length + value.length, label }],
    };
  });
  return { name: 'generated', form: 'presidio', texts };
}
