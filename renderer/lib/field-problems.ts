import type { z } from 'zod';
import type { MessageId } from './messages.ts';

/** What is wrong with which field, as the key of a text; empty when the value fits the contract. */
export type FieldProblems = Readonly<Record<string, MessageId>>;

const wordsOfCode: Record<string, MessageId> = {
  too_small: 'ui.field.tooShort',
  too_big: 'ui.field.tooLong',
  invalid_format: 'ui.field.invalid',
};

const wordsOfNumbers: Record<string, MessageId> = {
  too_small: 'ui.field.tooSmall',
  too_big: 'ui.field.tooLarge',
};

/** Checks with the contract's own schema, so that the window and core never disagree. */
export function findFieldProblems(schema: z.ZodType, value: unknown): FieldProblems {
  const result = schema.safeParse(value);
  if (result.success) return {};
  return Object.fromEntries(
    result.error.issues.map((issue) => {
      const path = issue.path.join('.');
      const given = readPath(value, issue.path);
      const isEmpty = given === '' || given === undefined || Number.isNaN(given);
      const words = typeof given === 'number' ? wordsOfNumbers : wordsOfCode;
      return [path, isEmpty ? 'ui.field.required' : (words[issue.code] ?? 'ui.field.invalid')];
    }),
  );
}

function readPath(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
