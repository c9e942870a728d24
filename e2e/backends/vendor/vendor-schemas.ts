import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { VendorDescription } from './vendor-description.ts';

/** The schemas of a description, each found by where it stands: "#/paths/~1users/get/…". */
export class VendorSchemas {
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(description: VendorDescription) {
    this.#ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(withoutComments(description) as AnySchema, 'vendor');
  }

  /** What does not fit, each as one line. */
  check(pointer: readonly string[], value: unknown): string[] {
    const place = `vendor#/${pointer.map(encode).join('/')}`;
    const validate = this.#compiled.get(place) ?? this.#ajv.compile({ $ref: place });
    this.#compiled.set(place, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
}

function encode(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** Examples are no schemas; what is only for reading or writing, and how to draw it, checks nothing. */
function withoutComments(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutComments);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([name]) => !['example', 'examples', 'discriminator', 'externalDocs'].includes(name),
  );
  // Some vendors write a parameter's word into a schema, where it means a list.
  const isWord = ([name, value]: [string, unknown]): boolean => name === 'required' && typeof value === 'boolean';
  const copy = Object.fromEntries(
    kept.filter((one) => !isWord(one)).map(([name, value]) => [name, withoutComments(value)]),
  );
  return typeof copy['nullable'] === 'boolean' ? readNullable(copy) : copy;
}

/** OpenAPI 3.0 says beside a schema that null fits as well; JSON Schema says it in its type. */
function readNullable({ nullable, ...schema }: Record<string, unknown>): unknown {
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
