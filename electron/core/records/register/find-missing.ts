import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';

type Organisation = Pick<Controller, 'address' | 'dataProtectionOfficer'>;

/** Statutory fields of Art. 30(1)(a) to (g) and 30(2) GDPR that are still empty, as paths. */
export function findMissing(fields: RecordFields, organisation: Organisation): string[] {
  const own = [
    ...absent('controller.address', organisation.address),
    ...absent('controller.dataProtectionOfficer', organisation.dataProtectionOfficer),
  ];
  const common = [...missingOfTransfers(fields), ...absent('measures', fields.measures)];
  if (fields.role === 'processor') {
    return [
      ...own,
      ...absent('onBehalfOf', fields.onBehalfOf),
      ...fields.onBehalfOf.flatMap(({ contact, processing }, index) => [
        ...absent(`onBehalfOf.${index}.contact`, contact),
        ...absent(`onBehalfOf.${index}.processing`, processing),
      ]),
      ...common,
    ];
  }
  return [
    ...own,
    ...absent('purposes', fields.purposes),
    ...absent('subjects', fields.subjects),
    ...absent('data', fields.data),
    ...absent('recipients', fields.recipients),
    ...fields.data.flatMap((category, index) => (isErasureStated(category) ? [] : [`data.${index}.erasure`])),
    ...common,
  ];
}

/** What no revision can do without, as paths: whoever reads it must learn why which data of whom is processed. */
export function findRequired(fields: RecordFields): string[] {
  if (fields.role === 'processor') return absent('onBehalfOf', fields.onBehalfOf);
  const { data, policyIds, retentionDocument } = fields;
  const isStated = policyIds.length > 0 || retentionDocument !== '' || data.some(isErasureStated);
  return [
    ...absent('purposes', fields.purposes),
    ...absent('subjects', fields.subjects),
    ...absent('data', data),
    ...(data.length > 0 && !isStated ? ['data.0.erasure'] : []),
  ];
}

/** A time limit, or in words what it depends on or why none can be given. */
function isErasureStated({ erasure, erasureDays }: RecordFields['data'][number]): boolean {
  return erasure !== '' || erasureDays !== null;
}

/** Art. 30(1)(e): the country, and for Art. 49(1) second subparagraph the documented safeguards. */
function missingOfTransfers({ transfers }: RecordFields): string[] {
  return transfers.flatMap(({ country, safeguard, document }, index) => [
    ...(country === null ? [`transfers.${index}.country`] : []),
    ...(safeguard === 'compellingInterests' ? absent(`transfers.${index}.document`, document) : []),
  ]);
}

function absent(path: string, { length }: { length: number }): string[] {
  return length === 0 ? [path] : [];
}
