import type { ContentWriter, RegisterReader } from '../../../vault/index.ts';
import { readRequestEvents } from '../../request-events.ts';
import { markWritten, readKept, readPackageRows, removePackage } from './package-rows.ts';
import type { KeptSummary, PackageRow } from './package-rows.ts';
import { isInPlace, takeAway } from './place-files.ts';

/**
 * What a run of this case before left when it was cut short. One that had put everything in its place and tells what
 * was ordered is taken over; of all others nothing half-written remains.
 * @param isOrdered whether it is what would be written now: decisions may be others since
 * @returns the one taken over
 */
export async function settlePackages(
  content: ContentWriter,
  register: RegisterReader,
  requestId: string,
  isOrdered: (kept: KeptSummary) => Promise<boolean>,
): Promise<PackageRow | null> {
  const reported = new Set(
    readRequestEvents(register, requestId)
      .filter(({ type }) => type === 'packageWritten')
      .map(({ details }) => (JSON.parse(details) as { packageId?: string }).packageId),
  );
  let taken: PackageRow | null = null;
  for (const row of await readPackageRows(content, requestId)) {
    if (reported.has(row.id)) continue;
    const kept = readKept(row);
    const isComplete = (await isInPlace(kept.archive)) && (await isInPlace(kept.letter));
    if (isComplete && taken === null && (await isOrdered(kept))) {
      await content.write(markWritten(row));
      taken = row;
    } else if (!kept.isWritten) {
      await takeAway(kept.archive);
      await takeAway(kept.letter);
      await content.write(removePackage(row));
    }
  }
  return taken;
}
