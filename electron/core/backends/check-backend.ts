import type { z } from 'zod';
import type { backendCheck } from '../../../shared/contract/backends.ts';
import type { ProblemCode } from '../../../shared/errors/codes.ts';
import type { Context } from '../context.ts';
import { toProblem } from '../problems.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import type { BackendRow } from './backend-row.ts';
import type { BackendClient } from './engine/backend-client.ts';
import { impatience } from './http/settings.ts';
import { openBackend } from './open-backend.ts';

type BackendCheck = z.output<typeof backendCheck>;

/** Without a whole answer from the system itself it counts as not reached. */
const notReached: readonly ProblemCode[] = [
  'backend.unreachable',
  'backend.timeout',
  'backend.addressPrivate',
  'backend.addressForbidden',
  'backend.certificateUntrusted',
  'backend.certificateExpired',
  'backend.certificateWrongHost',
  'backend.notSecure',
  'network.proxyUnreachable',
  'network.proxyCredentials',
  'network.proxyRefused',
  'sample.unavailable',
  'connector.untrusted',
];
const notAuthorised: readonly ProblemCode[] = ['backend.unauthorised', 'backend.forbidden'];

/** Asks what the system says of itself, and for one conversation to see whether the credentials may read. */
export async function checkBackend(context: Context, row: BackendRow): Promise<BackendCheck> {
  const { residuals, capabilities, notes } = connectorOf(context.register, row.connector);
  const found: BackendCheck = {
    reachable: false,
    authorised: false,
    version: null,
    capabilities,
    retentionDays: null,
    residuals,
    notes,
    problem: null,
  };
  try {
    const { client } = await openBackend(context, row, new AbortController().signal, impatience);
    await ask(client, found);
  } catch (error) {
    const { code, message, details } = toProblem(error);
    if (code === 'internal') throw error;
    found.reachable ||= !notReached.includes(code);
    found.authorised &&= !notAuthorised.includes(code);
    const issuer = details?.['issuer'];
    found.problem = { code, message, issuer: typeof issuer === 'string' ? issuer : null };
  }
  return found;
}

async function ask(client: BackendClient, found: BackendCheck): Promise<void> {
  Object.assign(found, await client.probe());
  found.reachable = true;
  await client.listBots();
  await client.countConversations(null);
  found.authorised = true;
  found.retentionDays = await client.readRetentionDays();
}
