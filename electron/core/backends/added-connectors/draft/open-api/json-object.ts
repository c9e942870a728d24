export type JsonObject = Readonly<Record<string, unknown>>;

/** An object of a file that anybody may have written; null where it is none. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A field of the object itself, whatever it is called. */
export function fieldOf(value: unknown, name: string): unknown {
  const object = asObject(value);
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function objectsOf(value: unknown): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): JsonObject[] => {
    const object = asObject(one);
    return object ? [object] : [];
  });
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** "created_at", "createdAt" and "created.at" are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
