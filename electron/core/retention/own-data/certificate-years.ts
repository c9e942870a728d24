import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';

/** How many years after the one of its issue a certificate of an erasure or a run is kept; null: as long as the vault. */
export function readCertificateYears(register: RegisterReader): number | null {
  const stored = readMeta(register, 'certificate_years');
  return typeof stored === 'number' && stored > 0 ? stored : null;
}

export function storeCertificateYears(register: RegisterWriter, years: number | null): void {
  writeMeta(register, 'certificate_years', years ?? 0);
}
