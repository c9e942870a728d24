import weakCiphers from '../data/weak-ciphers.json' with { type: 'json' };
import type { HelloAnswer } from '../../http/client-hello.ts';
import { ExchangeFailure } from '../../http/exchange-failure.ts';
import { offerSuites } from '../../http/offer-suites.ts';
import { cipherWeaknesses, type SeenOffers } from '../evidence.ts';
import { lineTo, type ProbePlace } from './probe-place.ts';

const oldProtocols = [
  { name: 'SSL 3', version: 0x0300 },
  { name: 'TLS 1.0', version: 0x0301 },
  { name: 'TLS 1.1', version: 0x0302 },
] as const;
const tls12 = 0x0303;
/** Ciphers that old protocols have in common with today's servers. */
const usualSuites = [0xc009, 0xc00a, 0xc013, 0xc014, 0x0033, 0x0039, 0x002f, 0x0035, 0xc008, 0xc012, 0x000a];
/** So many connections one after the other. */
export const offersInAll = oldProtocols.length + cipherWeaknesses.length;

/** What a server would accept of what nobody should offer any more. No connection comes about. */
export async function probeOffers(place: ProbePlace): Promise<SeenOffers> {
  const protocols: string[] = [];
  const ciphers: { weakness: SeenOffers['ciphers'][number]['weakness']; name: string }[] = [];
  let isComplete = true;
  const offer = async (version: number, suites: readonly number[]): Promise<HelloAnswer | null> => {
    await place.pause();
    try {
      const answer = await offerSuites(lineTo(place), { version, suites }, place);
      isComplete &&= answer.outcome !== 'unclear';
      return answer;
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      isComplete = false;
      return null;
    } finally {
      place.step();
    }
  };
  for (const { name, version } of oldProtocols) {
    const answer = await offer(version, usualSuites);
    // Servers may answer with the version that they would like to speak instead.
    if (answer?.outcome === 'chose' && answer.version === version) protocols.push(name);
  }
  for (const weakness of cipherWeaknesses) {
    const suites: Record<string, string> = weakCiphers[weakness];
    const answer = await offer(tls12, Object.keys(suites).map(Number));
    const name = answer?.outcome === 'chose' ? suites[answer.suite] : undefined;
    if (name !== undefined) ciphers.push({ weakness, name });
  }
  return { protocols, ciphers, isComplete };
}
