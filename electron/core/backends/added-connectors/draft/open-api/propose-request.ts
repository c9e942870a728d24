import { plainName } from './json-object.ts';
import type { DraftCredential } from './propose-authentication.ts';
import type { Operation, Parameter } from './operations.ts';

/** Stand for something else in requests, so a setting is called otherwise. */
const reserved = new Set(['id', 'bot', 'person', 'conversation', 'value', 'name']);

/** What an installation is asked for because a request needs it and nothing else says it, e.g. a workspace. */
export class Settings {
  readonly #credentials = new Map<string, DraftCredential>();

  /** @returns how the setting is named in requests */
  need(parameter: string): string {
    const plain = parameter.replace(/[^a-zA-Z0-9]/g, '').replace(/^[^a-zA-Z]+/, '') || 'setting';
    const name = reserved.has(plain) ? `${plain}Setting` : plain;
    const label = { en: parameter, de: parameter };
    this.#credentials.set(name, { name, label, secret: false, required: true });
    return `{${name}}`;
  }

  get credentials(): DraftCredential[] {
    return [...this.#credentials.values()];
  }
}

/**
 * A path as descriptions write it.
 * @param meanings what its names stand for, the last one first; those before are settings of an installation
 */
export function proposePath(path: string, meanings: readonly string[], settings: Settings): string {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '').toReversed();
  const known = new Map(names.map((name, index) => [name, meanings[index]]));
  return path.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    const meaning = known.get(name);
    return meaning === undefined ? settings.need(name) : `{${meaning}}`;
  });
}

export interface DraftRequest {
  method?: 'POST';
  path: string;
  query?: Record<string, unknown>;
}

interface RequestHints {
  /** What the names in its path stand for, the last one first. */
  meanings: readonly string[];
  settings: Settings;
  /** Parameters that are described elsewhere: pages, filters. */
  besides?: readonly string[];
  /** Parameters that say what it is about, with what stands for it. */
  about?: Readonly<Record<string, string>>;
}

export function proposeRequest(
  { method, path, parameters }: Operation,
  { meanings, settings, besides = [], about = {} }: RequestHints,
): DraftRequest {
  const required = parameters.filter(
    ({ name, in: place, isRequired }) =>
      place === 'query' && isRequired && !besides.includes(name) && !Object.hasOwn(about, name),
  );
  const query = { ...about, ...Object.fromEntries(required.map((one) => [one.name, valueOf(one, settings)])) };
  return {
    ...(method === 'POST' ? { method } : {}),
    path: proposePath(path, meanings, settings),
    ...(Object.keys(query).length > 0 ? { query } : {}),
  };
}

function valueOf({ name, schema }: Parameter, settings: Settings): unknown {
  const [first] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const given: unknown = schema['default'] ?? schema['const'] ?? first;
  const isScalar = ['string', 'number', 'boolean'].includes(typeof given);
  return isScalar ? given : settings.need(name);
}

/** The parameter of an address that is called so. */
export function pickParameter(parameters: readonly Parameter[], names: readonly string[]): Parameter | undefined {
  const ofAddress = parameters.filter(({ in: place }) => place === 'query');
  for (const name of names) {
    const found = ofAddress.find((one) => plainName(one.name) === name);
    if (found) return found;
  }
  return undefined;
}
