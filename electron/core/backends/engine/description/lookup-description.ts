import { z } from 'zod';
import { list } from './list-description.ts';
import { bothLanguages } from './request-description.ts';

/**
 * One more parameter of a list. For a POST it goes into the body, where dots lead deeper: "metadata.user_id".
 * A system that ignores it does no harm: every row is compared again on our side.
 */
const filter = z.strictObject({
  parameter: z.string().min(1).describe('{name} stands for what the system calls the kind of identifier'),
  value: z
    .string()
    .default('{value}')
    .refine((text) => /\{value(AsJson)?\}/.test(text), 'filterValue')
    .describe('{value} stands for the identifier, {valueAsJson} for it in quotes, {name} as above'),
  besides: z.record(z.string().min(1), z.string()).default({}).describe('further parameters; {name} as above'),
});
export type FilterDescription = z.output<typeof filter>;

const kind = z.string().regex(/^[a-zA-Z][\w.-]{0,63}$/, 'identifierKind');

/** One way to find people by an identifier. Its rows are people, or conversations that say who took part. */
const way = z
  .strictObject({
    rowsAre: z.enum(['people', 'conversations']),
    list: list.describe('{value} in its path stands for the identifier; then 404 means that there is nobody'),
    filter: filter
      .nullable()
      .default(null)
      .describe('null, and no {value} in the path: the whole list is read and compared here'),
    kinds: z
      .record(kind, z.array(z.string().min(1)).min(1))
      .describe('our kinds (email, phone, customerNumber, user …), each with what the system calls it'),
    /**
     * How an answer is compared with what was looked for. `normalised`: as the kind is written, e.g. telephone numbers
     * without spaces. `exact`: letter by letter, for ids whose small and capital letters tell people apart.
     */
    compare: z.enum(['normalised', 'exact']),
    /** What is sent: the identifier as it was given, or its normalised spelling besides, for systems that compare letters. */
    spellings: z.enum(['given', 'givenAndNormalised']).default('given'),
    exactness: bothLanguages.describe('what this search cannot see, for whoever relies on it'),
  })
  .refine(({ list: { request }, filter: asked }) => !request.path.includes('{value}') || asked === null, {
    message: 'filterTwice',
    path: ['filter'],
  });
export type FindDescription = z.output<typeof way>;

export const find = z.array(way).default([]);

export const ofPerson = z
  .strictObject({
    list: list.optional().describe('the list of all conversations where it is not given; {person} is whose'),
    filters: z.array(filter).default([]).describe('asked one by one: a person may be called by several names'),
  })
  .nullable()
  .default(null)
  .describe('how to list the conversations of one person; null: the system cannot be asked so');
