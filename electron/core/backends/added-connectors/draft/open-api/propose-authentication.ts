import { asObject, fieldOf, objectsOf, textOf } from './json-object.ts';
import type { OpenApi } from './read-open-api.ts';

export interface DraftCredential {
  name: string;
  label: { en: string; de: string };
  secret: boolean;
  required: true;
  kind?: 'address';
}

export interface DraftAuthentication {
  /** Null: the file describes a way that connectors do not know, or none; its author says. */
  authentication: Record<string, unknown> | null;
  credentials: DraftCredential[];
}

const ask = (name: string, en: string, de: string, secret: boolean): DraftCredential => ({
  name,
  label: { en, de },
  secret,
  required: true,
});

/**
 * The first way to prove who asks that the file and connectors both know.
 * @param security of the operation that counts most
 */
export function proposeAuthentication(api: OpenApi, security: unknown): DraftAuthentication {
  const wanted = objectsOf(security).flatMap((one) => Object.keys(one));
  const names = wanted.length > 0 ? wanted : Object.keys(api.securitySchemes);
  if (names.length === 0) return { authentication: null, credentials: [] };
  for (const name of names) {
    const found = proposeOne(api.resolve(fieldOf(api.securitySchemes, name)));
    if (found) return found;
  }
  return { authentication: null, credentials: [] };
}

function proposeOne(scheme: unknown): DraftAuthentication | null {
  const [type, place, name] = ['type', 'in', 'name'].map((field) => textOf(fieldOf(scheme, field)));
  const kind = type === 'http' ? textOf(fieldOf(scheme, 'scheme'))?.toLowerCase() : type;
  const token = ask('token', 'Access token', 'Zugriffstoken', true);
  switch (kind) {
    case 'bearer':
    case 'openIdConnect':
      return { authentication: { style: 'bearer', credential: 'token' }, credentials: [token] };
    case 'basic':
      return {
        authentication: { style: 'basic', user: 'user', password: 'password' },
        credentials: [ask('user', 'User', 'Benutzer', false), ask('password', 'Password', 'Passwort', true)],
      };
    case 'apiKey': {
      const credentials = [ask('key', 'API key', 'API-Schlüssel', true)];
      if (name === undefined) return null;
      if (place === 'header')
        return { authentication: { style: 'header', header: name, credential: 'key' }, credentials };
      return place === 'query'
        ? { authentication: { style: 'query', parameter: name, credential: 'key' }, credentials }
        : null;
    }
    case 'oauth2':
      if (!asObject(fieldOf(fieldOf(scheme, 'flows'), 'clientCredentials'))) {
        return { authentication: { style: 'bearer', credential: 'token' }, credentials: [token] };
      }
      return {
        // Where credentials go besides the base address, a user types; no description names it.
        authentication: {
          style: 'oauth2',
          token: { credential: 'tokenAddress' },
          id: 'clientId',
          secret: 'clientSecret',
        },
        credentials: [
          ask('clientId', 'Client id', 'Client-ID', false),
          ask('clientSecret', 'Client secret', 'Client-Geheimnis', true),
          { ...ask('tokenAddress', 'Address of tokens', 'Adresse für Token', false), kind: 'address' },
        ],
      };
    default:
      return null;
  }
}
