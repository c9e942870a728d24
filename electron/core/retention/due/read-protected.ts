import { readHeld } from '../../holds/index.ts';
import { readOpenCaseKeys } from '../../requests/index.ts';
import { inContent, type ContentReader, type RegisterReader } from '../../vault/index.ts';

/** Keys of conversations that no policy touches, by why. */
export interface Protected {
  held: ReadonlySet<number>;
  inOpenCase: ReadonlySet<number>;
  restricted: ReadonlySet<number>;
}

/** @throws Problem hold.scopeMissing */
export async function readProtected(content: ContentReader, register: RegisterReader): Promise<Protected> {
  const [held, inOpenCase, restricted] = await Promise.all([
    readHeld(content, register),
    readOpenCaseKeys(content, register),
    readRestrictedKeys(content),
  ]);
  return { held: new Set(held.keys.keys()), inOpenCase, restricted };
}

export async function readRestrictedKeys(content: ContentReader): Promise<Set<number>> {
  const rows = await content.all(inContent.selectFrom('restriction').select('conversation_key as key').distinct());
  return new Set(rows.map(({ key }) => key));
}
