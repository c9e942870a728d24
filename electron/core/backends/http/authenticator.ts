import type { Exchange } from './exchange.ts';

/** A request as it is about to be sent. */
export interface OutgoingRequest {
  method: string;
  url: URL;
  body: string | null;
}

/** What proves who asks: it travels with one request, and to the base address alone. */
export interface Proof {
  headers: Record<string, string>;
  query?: Record<string, string>;
}

/** Below the base address, or at an address that the user typed. */
export type TokenAddress = { path: string } | { address: string };

/** Asks where tokens are given out. @throws Problem backend.*, or the signal's reason */
export type AskForToken = (
  place: TokenAddress,
  request: { headers: Record<string, string>; body: string },
) => Promise<Exchange>;

export interface Authenticator {
  prove(request: OutgoingRequest, ask: AskForToken): Promise<Proof>;
  /** After the system refused this proof. @returns whether a new one may be accepted */
  renew(refused: Proof): boolean;
}

export const withoutProof: Authenticator = {
  prove: () => Promise.resolve({ headers: {} }),
  renew: () => false,
};
