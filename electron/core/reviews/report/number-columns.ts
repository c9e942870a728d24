import type { Column } from '../../documents/index.ts';

export function count(header: string): Column {
  return { header, align: 'right', numbers: { fractionDigits: 0 } };
}

export function percent(header: string): Column {
  return { header, align: 'right', numbers: { fractionDigits: 1, isPercent: true } };
}
