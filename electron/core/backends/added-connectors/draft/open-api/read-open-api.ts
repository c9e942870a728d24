import { Problem } from '../../../../../../shared/errors/problem.ts';
import { asObject, fieldOf, objectsOf, textOf, type JsonObject } from './json-object.ts';

/** References that lead to references: more than any honest file has. */
const mostReferences = 20;

/** An OpenAPI description of a system, as far as a connector is proposed from it. */
export interface OpenApi {
  title: string;
  /** The first server, with the defaults of its variables; null where it names none that can be called. */
  baseUrl: string | null;
  paths: JsonObject;
  security: unknown;
  securitySchemes: JsonObject;
  /** What a reference within the file stands for; any other value as it is. */
  resolve(value: unknown): unknown;
}

/**
 * Reads JSON or YAML. Nothing is fetched: references lead within the file alone.
 * @throws Problem connector.openApiUnreadable
 */
export async function readOpenApi(text: string): Promise<OpenApi> {
  const root = asObject(await parse(text));
  const paths = asObject(fieldOf(root, 'paths'));
  if (!root || !paths || !textOf(fieldOf(root, 'openapi'))?.startsWith('3.')) {
    throw new Problem('connector.openApiUnreadable');
  }
  const resolve = (value: unknown): unknown => {
    let current = value;
    for (let hops = 0; hops < mostReferences; hops++) {
      const reference = fieldOf(current, '$ref');
      if (typeof reference !== 'string') return current;
      current = follow(root, reference);
    }
    return undefined;
  };
  return {
    title: textOf(fieldOf(fieldOf(root, 'info'), 'title')) ?? 'OpenAPI',
    baseUrl: readBaseUrl(fieldOf(root, 'servers')),
    paths,
    security: fieldOf(root, 'security'),
    securitySchemes: asObject(fieldOf(fieldOf(root, 'components'), 'securitySchemes')) ?? {},
    resolve,
  };
}

async function parse(text: string): Promise<unknown> {
  const isJson = /^\s*\{/.test(text);
  const read: (text: string) => unknown = isJson ? JSON.parse : (await import('js-yaml')).load;
  try {
    return read(text);
  } catch (error) {
    // The message of either reader quotes the file.
    throw new Problem('connector.openApiUnreadable', undefined, { cause: error });
  }
}

/** "#/components/schemas/Thread" (RFC 6901). */
function follow(root: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const names = reference.slice(2).split('/');
  return names.reduce<unknown>((value, name) => fieldOf(value, name.replaceAll('~1', '/').replaceAll('~0', '~')), root);
}

function readBaseUrl(servers: unknown): string | null {
  const [server] = objectsOf(servers);
  const address = textOf(server?.['url'])?.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    return textOf(fieldOf(fieldOf(fieldOf(server, 'variables'), name), 'default')) ?? whole;
  });
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url.href.replace(/\/$/, '') : null;
}
