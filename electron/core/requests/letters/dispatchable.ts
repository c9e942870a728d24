import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { requireFinal } from './letter-rows.ts';

/** A final letter or a package, which can leave once. */
export interface Dispatchable {
  id: string;
  kind: LetterKind | 'package';
  /** When it was made as it leaves, in epoch milliseconds. */
  madeAt: number;
  /** Its own record says that it has left. */
  hasLeft: boolean;
}

/** @throws Problem letter.unknown, letter.notFinal, letter.packageUnknown */
export async function findDispatchable(
  content: ContentReader,
  requestId: string,
  { letterId, packageId }: { letterId?: string | undefined; packageId?: string | undefined },
): Promise<Dispatchable> {
  if (letterId !== undefined) {
    const letter = await requireFinal(content, requestId, letterId);
    const file = await content.get(
      inContent
        .selectFrom('request_file')
        .select('added_at')
        .where('id', '=', letter.file_id ?? ''),
    );
    return {
      id: letter.id,
      kind: letter.kind as LetterKind,
      madeAt: file?.added_at ?? letter.created_at,
      hasLeft: letter.dispatched_at !== null,
    };
  }
  const found = await content.get(
    inContent
      .selectFrom('request_package')
      .select(['id', 'summary', 'created_at', 'dispatched_at'])
      .where('id', '=', packageId ?? '')
      .where('request_id', '=', requestId),
  );
  // One that is still being written cannot have left.
  const isWritten = found && (JSON.parse(found.summary) as { isWritten?: boolean }).isWritten !== false;
  if (!found || !isWritten) throw new Problem('letter.packageUnknown');
  return { id: found.id, kind: 'package', madeAt: found.created_at, hasLeft: found.dispatched_at !== null };
}

/** How packages of a case have left, or letters with a passphrase. */
export async function listOtherDispatches(
  content: ContentReader,
  requestId: string,
  kind: 'package' | 'passphrase',
): Promise<{ at: number; channel: string }[]> {
  const rows =
    kind === 'package'
      ? await content.all(
          inContent
            .selectFrom('request_package')
            .select(['dispatched_at', 'dispatch_channel'])
            .where('request_id', '=', requestId),
        )
      : await content.all(
          inContent
            .selectFrom('request_letter')
            .select(['dispatched_at', 'dispatch_channel'])
            .where('request_id', '=', requestId)
            .where('kind', '=', 'passphrase'),
        );
  return rows.flatMap(({ dispatched_at: at, dispatch_channel: channel }) =>
    at === null || channel === null ? [] : [{ at, channel }],
  );
}
