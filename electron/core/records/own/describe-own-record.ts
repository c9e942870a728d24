import { recordFields, type RecordFields } from '../../../../shared/contract/records/fields.ts';
import { describeErasure, describeMeasures, kindOfMeasure } from './describe-measures.ts';
import type { OwnSettings } from './read-own-settings.ts';
import { wordsOf } from './texts.ts';

/** The record of Custos itself. What is not set anywhere stays empty: a person fills it in. */
export function describeOwnRecord(settings: OwnSettings, language: 'de' | 'en'): RecordFields {
  const words = wordsOf(language);
  const { text } = words;
  const erasure = describeErasure(settings, words);
  const measures = describeMeasures(settings, words);
  const purpose = (id: 'requests' | 'oversight' | 'log') => ({
    name: text(`purpose.${id}`),
    legalBases: ['legalObligation' as const],
    basisNote: text(`purpose.${id}.basis`),
  });
  const sources = settings.systems.map(({ name, product }) => text('source', { name, product }));
  return recordFields.parse({
    name: text('name'),
    businessFunction: text('businessFunction'),
    contact: settings.officer,
    software: 'Custos',
    purposes: [purpose('requests'), purpose('oversight'), purpose('log')],
    subjects: ['employees', 'other'],
    subjectsNote: text('subjects'),
    data: [
      {
        category: 'conversationContent',
        description: text('data.conversations'),
        erasure: erasure.conversations,
        erasureDays: settings.transcriptDays,
      },
      { category: 'contact', description: text('data.requests'), erasure: erasure.requests },
      { category: 'professionalLife', description: text('data.log'), erasure: erasure.log },
    ],
    source: sources.length === 0 ? text('source.none') : sources.join('\n').slice(0, 4000),
    measures: Object.entries(measures).map(([id, description]) => ({
      kind: kindOfMeasure[id as keyof typeof measures],
      description,
    })),
    location: text('location'),
    trainsModels: 'no',
  });
}
