/** What takes the place of {names} in a request. */
export type Values = Readonly<Record<string, string>>;

const whole = /^\{(\w+)\}$/;

export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

/** Names that are the whole of a value, at any depth. */
export function namesInValue(value: unknown): string[] {
  if (typeof value === 'string') return whole.exec(value)?.slice(1) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesInValue) : [];
}

/** A value whose whole text is {name} becomes what that stands for; every level is copied. */
export function fillValue(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const name = whole.exec(value)?.[1];
    return name !== undefined && Object.hasOwn(values, name) ? values[name] : value;
  }
  if (Array.isArray(value)) return value.map((item) => fillValue(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fillValue(inner, values)]));
}
