import type { ContentWriter, RegisterReader } from '../../../vault/index.ts';
import { readRequestEvents } from '../../request-events.ts';
import { markWritten, readKept, readPackageRows, removePackage, type PackageRow } from './package-rows.ts';
import { isInPlace, takeAway } from './place-files.ts';

/**
 * What a run of this case before left when it was cut short. One that had put everything in its place and was ordered
 * alike is taken over; of all others nothing half-written remains.
 * @returns the one taken over
 */
export async function settlePackages(
  content: ContentWriter,
  register: RegisterReader,
  requestId: string,
  order: string,
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
    if (isComplete && kept.order === order && taken === null) {
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
