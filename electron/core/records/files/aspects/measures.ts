import type { measureKinds } from '../../../../../shared/contract/records/vocabulary.ts';
import type { RecordView } from '../register/record-view.ts';
import type { Aspects } from './aspect.ts';
import { joinLines, sayPair } from './say-lines.ts';

type Kind = (typeof measureKinds)[number];

/** Kinds that the CNIL’s form has no field for stand among its others. */
const otherKinds: readonly Kind[] = ['pseudonymisation', 'availability', 'regularTesting', 'training'];

/** Art. 30(1)(g), (2)(d), with Art. 32(1). */
export const measureAspects = {
  measures: ({ fields }, words) =>
    joinLines(
      fields.measures.map(({ kind, description }) => sayPair(words, words.word(`measure.${kind}`), description)),
    ),
  measuresAccessControl: (view) => sayKind(view, 'accessControl'),
  measuresTraceability: (view) => sayKind(view, 'traceability'),
  measuresSoftwareProtection: (view) => sayKind(view, 'softwareProtection'),
  measuresBackup: (view) => sayKind(view, 'backup'),
  measuresEncryption: (view) => sayKind(view, 'encryption'),
  measuresProcessorControl: (view) => sayKind(view, 'processorControl'),
  measuresOther: ({ fields }, words) =>
    joinLines(
      fields.measures.flatMap(({ kind, description }) =>
        kind === 'other'
          ? [description]
          : otherKinds.includes(kind)
            ? [sayPair(words, words.word(`measure.${kind}`), description)]
            : [],
      ),
    ),
} satisfies Partial<Aspects>;

function sayKind({ fields }: RecordView, wanted: Kind): string {
  return joinLines(fields.measures.filter(({ kind }) => kind === wanted).map(({ description }) => description));
}
