import type { Connector } from './description.ts';

/** The headers that carry the credentials; none where an optional credential is not given. */
export function authenticate(connector: Connector, credentials: Record<string, string>): Record<string, string> {
  const { authentication } = connector;
  if (authentication.style === 'none') return {};
  const value = credentials[authentication.credential];
  if (!value) return {};
  return authentication.style === 'bearer'
    ? { authorization: `Bearer ${value}` }
    : { [authentication.header.toLowerCase()]: value };
}
