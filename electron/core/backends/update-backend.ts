import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Context } from '../context.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { toEpoch } from './add-backend.ts';
import { checkAddress } from './address.ts';
import { readActiveBackend, type BackendRow } from './backend-row.ts';
import { checkPlace } from './check-place.ts';
import { checkCredentials, sealCredentials, type Credentials } from './credentials.ts';
import { openRoute } from './network/stored-network.ts';

/**
 * What changes of a backend's row.
 * @throws Problem backend.unknown, backend.removed, backend.address…, backend.credentialsMissing
 */
export async function prepareUpdate(
  context: Context,
  { id, name, baseUrl, credentials, allowPrivate, syncFrom }: ParsedInputOf<'backends.update'>,
): Promise<Partial<BackendRow>> {
  const row = readActiveBackend(context.register, id);
  const place = baseUrl === undefined ? null : readNewPlace(row, baseUrl, credentials);
  // A yes is for one address.
  const allowsPrivate = allowPrivate ?? (place === null && row.allows_private === 1);
  if (place !== null) await checkPlace(place, openRoute(context.vault, allowsPrivate), context.host.network);
  const checked = credentials && checkCredentials(connectorOf(context.register, row.connector), credentials);
  return {
    ...(name !== undefined && { name }),
    ...(place !== null && { base_url: place }),
    ...(checked && { sealed_credentials: sealCredentials(context.vault, id, checked) }),
    ...((allowPrivate !== undefined || place !== null) && { allows_private: allowsPrivate ? 1 : 0 }),
    ...(syncFrom !== undefined && { sync_from: toEpoch(syncFrom) }),
  };
}

/** Null where the address stays. Stored credentials were given for the old one, so new ones have to come with it. */
function readNewPlace(row: BackendRow, baseUrl: string, credentials: Credentials | undefined): string | null {
  const place = checkAddress(baseUrl);
  if (place === row.base_url) return null;
  // The sample chatbot says itself where it listens.
  if (row.is_sample === 1) throw new Problem('backend.addressRefused');
  if (credentials === undefined) throw new Problem('backend.addressNeedsCredentials');
  return place;
}
