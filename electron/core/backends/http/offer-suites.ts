import { readHelloAnswer, writeHello, type Hello, type HelloAnswer } from './client-hello.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { openLine, type LinePlace } from './open-line.ts';

const mostBytes = 64 * 1024;

/**
 * Offers a server a protocol and ciphers, reads what it chooses, and hangs up: no connection comes about.
 * @throws ExchangeFailure where no line could be opened or nothing was said in time, or the signal's reason
 */
export async function offerSuites(
  place: LinePlace,
  offer: Omit<Hello, 'host'>,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<HelloAnswer> {
  const line = await openLine(place, options);
  const { promise, resolve, reject } = Promise.withResolvers<HelloAnswer>();
  let received = Buffer.alloc(0);
  const timer = setTimeout(() => reject(new ExchangeFailure('timeout', 'TIMEOUT')), options.timeoutMs);
  const stop = (): void => reject(options.signal.reason as Error);
  options.signal.addEventListener('abort', stop, { once: true });
  line.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    const answer = received.length > mostBytes ? ({ outcome: 'unclear' } as const) : readHelloAnswer(received);
    if (answer) resolve(answer);
  });
  // Whoever cannot go on hangs up, often without a word.
  line.on('error', () => resolve({ outcome: 'refused' }));
  line.once('close', () => resolve({ outcome: 'refused' }));
  line.write(writeHello({ ...offer, host: place.host }));
  return promise.finally(() => {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    line.destroy();
  });
}
