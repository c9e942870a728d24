/** What a field holds: an object with these fields, read from the contract. */
export type Values = Readonly<Record<string, unknown>>;

interface Named {
  name: string;
  isRequired?: boolean;
}

/**
 * A field of a large form as data: how it is filled in, and where the words of its values are. Its own words are
 * `prefix.field.path`, its hint, where it has one, `prefix.hint.path`.
 */
export type FieldDescription =
  /** Several short texts, each on a line of its own. */
  | (Named & { kind: 'lines' })
  | (Named & { kind: 'short' | 'long' | 'day' | 'days' | 'check' | 'country' | 'countries' | 'languages' })
  | (Named & { kind: 'choice' | 'choices'; choices: readonly string[]; words: string })
  /** Ids of other things, chosen by their names. */
  | (Named & { kind: 'reference' | 'references'; to: string })
  | (Named & { kind: 'group'; fields: readonly FieldDescription[]; empty: Values; isOptional?: boolean })
  /** Parts are called `prefix.item.path`, and added by `prefix.add.path`. */
  | (Named & { kind: 'list'; fields: readonly FieldDescription[]; empty: Values; most: number });

export type ListDescription = Extract<FieldDescription, { kind: 'list' }>;

export interface Reference {
  value: string;
  label: string;
}

/** What may be chosen, by the name in `to`; undefined while it is being read. */
export type References = Readonly<Record<string, readonly Reference[] | undefined>>;

/** "purposes.0.name" is field "purposes.name". */
export function withoutNumbers(path: string): string {
  return path
    .split('.')
    .filter((segment) => !/^\d+$/.test(segment))
    .join('.');
}

export function joinPath(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

/** The description a path leads to, through groups and the parts of lists; undefined where it leads nowhere. */
export function findField(fields: readonly FieldDescription[], path: string): FieldDescription | undefined {
  const [first, ...rest] = withoutNumbers(path).split('.');
  const field = fields.find(({ name }) => name === first);
  if (rest.length === 0 || !field) return field;
  return 'fields' in field ? findField(field.fields, rest.join('.')) : undefined;
}

/** The ids of all words that a form needs. */
export function listWords(prefix: string, fields: readonly FieldDescription[], path = ''): string[] {
  return fields.flatMap((field) => {
    const own = joinPath(path, field.name);
    return [
      `${prefix}.field.${own}`,
      ...('choices' in field ? field.choices.map((choice) => `${field.words}.${choice}`) : []),
      ...(field.kind === 'list' ? [`${prefix}.item.${own}`, `${prefix}.add.${own}`] : []),
      ...('fields' in field ? listWords(prefix, field.fields, own) : []),
    ];
  });
}

/** Codes as people type them: "de, en". */
export function readCodes(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))];
}
