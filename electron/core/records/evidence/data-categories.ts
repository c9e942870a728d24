import {
  findingTypes,
  groupOf,
  type FindingGroup,
  type FindingType,
} from '../../../../shared/contract/finding-types.ts';
import type { RecordDataCategory } from '../../../../shared/contract/records/vocabulary.ts';

const ofGroup: Record<Exclude<FindingGroup, 'hint'>, RecordDataCategory> = {
  contact: 'contact',
  identity: 'identity',
  payment: 'payment',
  officialId: 'officialId',
  device: 'device',
  secret: 'secret',
  customer: 'customer',
};

/** Where a type is not what its group is; hints name the data of Art. 9 and 10 GDPR. Null: it is no data of its own. */
const ofType: Partial<Record<FindingType, RecordDataCategory | null>> = {
  geolocation: 'location',
  ip: 'connection',
  'hint.health': 'health',
  'hint.religion': 'religion',
  'hint.ethnicOrigin': 'ethnicOrigin',
  'hint.politicalOpinion': 'politicalOpinion',
  'hint.tradeUnion': 'tradeUnion',
  'hint.sexualLife': 'sexualLife',
  'hint.biometric': 'biometric',
  'hint.criminal': 'criminal',
  // Tells of whose data it is, not of what.
  'hint.minor': null,
  'hint.payment': 'financial',
};

/** What a record of processing calls what detection saw. */
export function categoryOf(type: FindingType): RecordDataCategory | null {
  const own = ofType[type];
  if (own !== undefined) return own;
  const group = groupOf(type);
  return group === 'hint' ? null : ofGroup[group];
}

/** By type; for statements. */
export const categoriesOfTypes: Readonly<Record<string, RecordDataCategory>> = Object.fromEntries(
  findingTypes.flatMap((type) => {
    const category = categoryOf(type);
    return category === null ? [] : [[type, category]];
  }),
);
