import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import type { Resolve } from './guarded-lookup.ts';
import type { HostGate } from './host-gate.ts';
import type { Patience, RetryPolicy } from './retry.ts';

/** A request and its whole answer, for whoever looks at more than the JSON in it. Times are epoch milliseconds. */
export interface ObservedExchange {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  sentAt: number;
  answeredAt: number;
  answer: Exchange;
}

export interface NetworkSettings extends Patience {
  maximumBytes: number;
  /** Requests under way at once, per job. */
  concurrency: number;
  retries: RetryPolicy;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** All addresses of a name, by the operating system. */
  resolve: Resolve;
  /** Rejects with the signal's reason when aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Asked before anything is sent; what it throws keeps the request from being sent. */
  admit?: ((request: { method: string; url: URL }) => void) | undefined;
  /** Told of every whole answer of the system, whatever it says. */
  observe?: ((exchange: ObservedExchange) => void) | undefined;
  /** Shared by all tasks of this program. */
  gate?: HostGate | undefined;
}

export const defaultNetworkSettings: NetworkSettings = {
  timeoutMs: 5000,
  shortestTimeoutMs: 1500,
  longestTimeoutMs: 60_000,
  maximumBytes: 64 * 1024 * 1024,
  concurrency: 6,
  retries: { attempts: 7, firstDelayMs: 250, longestDelayMs: 60_000 },
  now: () => Date.now(),
  random: () => Math.random(),
  resolve: async (hostname) => (await import('node:dns/promises')).lookup(hostname, { all: true }),
  async wait(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};

/** For someone who waits in front of a screen: an answer soon rather than an answer at any price. */
export const impatience: Partial<NetworkSettings> = {
  longestTimeoutMs: 10_000,
  retries: { attempts: 3, firstDelayMs: 250, longestDelayMs: 2000 },
};
