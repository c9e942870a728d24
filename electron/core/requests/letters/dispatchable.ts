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
}

/** @throws Problem letter.unknown, letter.notFinal, letter.packageUnknown, letter.alreadyDispatched */
export async function findDispatchable(
  content: ContentReader,
  requestId: string,
  { letterId, packageId }: { letterId?: string | undefined; packageId?: string | undefined },
): Promise<Dispatchable> {
  if (letterId !== undefined) {
    const letter = await requireFinal(content, requestId, letterId);
    if (letter.dispatched_at !== null) throw new Problem('letter.alreadyDispatched');
    const file = await content.get(
      inContent
        .selectFrom('request_file')
        .select('added_at')
        .where('id', '=', letter.file_id ?? ''),
    );
    return { id: letter.id, kind: letter.kind as LetterKind, madeAt: file?.added_at ?? letter.created_at };
  }
  const found = await content.get(
    inContent
      .selectFrom('request_package')
      .select(['id', 'created_at', 'dispatched_at'])
      .where('id', '=', packageId ?? '')
      .where('request_id', '=', requestId),
  );
  if (!found) throw new Problem('letter.packageUnknown');
  if (found.dispatched_at !== null) throw new Problem('letter.alreadyDispatched');
  return { id: found.id, kind: 'package', madeAt: found.created_at };
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
