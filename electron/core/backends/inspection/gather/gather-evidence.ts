import { randomBytes } from 'node:crypto';
import type { Context } from '../../../context.ts';
import type { JobControl } from '../../../handlers.ts';
import type { BackendRow } from '../../backend-row.ts';
import { connectorOf } from '../../added-connectors/connector-of.ts';
import { openCredentials } from '../../credentials.ts';
import type { AdminAccount } from '../../engine/map-account.ts';
import type { BackendClient } from '../../engine/backend-client.ts';
import { openTransport } from '../../http/exchange.ts';
import { ExchangeFailure } from '../../http/exchange-failure.ts';
import { shakeHands, type Handshake } from '../../http/handshake.ts';
import { defaultNetworkSettings, impatience } from '../../http/settings.ts';
import { openRoute } from '../../network/stored-network.ts';
import { openBackend } from '../../open-backend.ts';
import { describeCredentials } from '../describe-credentials.ts';
import type { Evidence, SeenByProbes } from '../evidence.ts';
import { askAnonymously } from './ask-anonymously.ts';
import { UsualAnswers } from './ask-as-usual.ts';
import { askPlainly } from './ask-plainly.ts';
import { offersInAll, probeOffers } from './probe-offers.ts';
import { lineTo, type ProbePlace } from './probe-place.ts';

const timeoutMs = 10_000;
const pauseMs = 100;
/** Before the probes: the handshake, and the usual questions as one. */
const usualSteps = 2;

export interface Gathered {
  evidence: Evidence;
  /** Where the system is now; only that of the sample chatbot moves. */
  baseUrl: string;
  /** Who administers it, without names; null where the system does not say. */
  accounts: AdminAccount[] | null;
}

/**
 * Looks at a chatbot system from outside, reading only.
 * @param probedHost the host whose operator permits probes; null: none are made
 * @throws Problem backend.credentialsMissing, or the signal's reason
 */
export async function gatherEvidence(
  context: Context,
  row: BackendRow,
  probedHost: string | null,
  { signal, progress }: Pick<JobControl, 'signal' | 'progress'>,
): Promise<Gathered> {
  const connector = connectorOf(context.register, row.connector);
  const credentials = openCredentials(context.vault, row.id, row.sealed_credentials);
  const traits = describeCredentials(connector, credentials);
  const secrets = connector.credentials.flatMap(({ name, secret }) => (secret && credentials[name]) || []);
  let usual: UsualAnswers | null = null;
  let client: BackendClient | null = null;
  const settings = {
    ...impatience,
    observe: (exchange: Parameters<UsualAnswers['note']>[0]) => usual?.note(exchange, client, secrets),
  };
  const opened = await openBackend(context, row, signal, settings);
  ({ client } = opened);
  usual = new UsualAnswers(opened.baseUrl);

  const baseUrl = new URL(opened.baseUrl);
  const network = { ...defaultNetworkSettings, ...context.host.network };
  const isEncrypted = baseUrl.protocol === 'https:';
  const isProbing = probedHost === baseUrl.host;
  const progressOf = countSteps(progress, usualSteps + (isProbing ? 1 : 0));
  const route = openRoute(context.vault, row.allows_private === 1);
  const place: ProbePlace = {
    baseUrl,
    route,
    resolve: network.resolve,
    transport: await openTransport(route, network.resolve),
    signal,
    timeoutMs,
    pause: () => network.wait(pauseMs, signal),
    step: progressOf.step,
  };

  const at = context.now();
  const handshake = isEncrypted ? await lookAtHandshake(place) : null;
  progressOf.step();
  await usual.askAll(client, signal);
  progressOf.step();
  const evidence: Evidence = {
    at,
    isEncrypted,
    // URL writes every address alike: four numbers, or brackets.
    isAddress: /^\[|^[\d.]+$/.test(baseUrl.hostname),
    handshake,
    answers: usual.answers,
    problem: usual.problem,
    errorPage: usual.errorPage,
    credentials: traits,
    sendsCredential: secrets.length > 0,
    needsDeletion: connector.erasure !== null,
    probes: null,
  };
  if (isProbing) {
    progressOf.expect(usual.replays.size + (isEncrypted ? 1 + offersInAll : 0));
    evidence.probes = await probe(place, usual, isEncrypted);
  }
  return { evidence, baseUrl: opened.baseUrl, accounts: usual.accounts };
}

async function probe(place: ProbePlace, { replays }: UsualAnswers, isEncrypted: boolean): Promise<SeenByProbes> {
  // A name that exists nowhere (RFC 6761), and never the same twice.
  const askedAs = `https://${randomBytes(6).toString('hex')}.invalid`;
  const { anonymously, errorPages, origin } = await askAnonymously(place, replays, askedAs);
  const plainly = isEncrypted ? await askPlainly(place) : null;
  const offers = isEncrypted ? await probeOffers(place) : null;
  return { anonymously, errorPages, origin, plainly, offers };
}

/** Null where none came about. */
async function lookAtHandshake(place: ProbePlace): Promise<Handshake | null> {
  try {
    return await shakeHands(lineTo(place), place);
  } catch (error) {
    if (error instanceof ExchangeFailure) return null;
    throw error;
  }
}

function countSteps(progress: JobControl['progress'], first: number) {
  let [done, total] = [0, first];
  return {
    step: () => progress((done += 1), total),
    expect(more: number): void {
      total += more;
    },
  };
}
