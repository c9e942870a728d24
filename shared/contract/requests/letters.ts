import { z } from 'zod';
import { empty, folderPath, id, instant, note } from '../fields.ts';
import { command, query } from '../procedure.ts';

export const letterKinds = [
  'acknowledgement',
  'askIdentity',
  'askClarification',
  'extension',
  'refusal',
  'partialRefusal',
  'completionAccess',
  'completionErasure',
  'completionOther',
  'noData',
  'restrictionLifted',
  'tellRecipient',
  'passphrase',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const dispatchChannels = ['post', 'registeredPost', 'email', 'portal', 'inPerson', 'courier'] as const;

const language = z.enum(['de', 'en']);
const subject = z.string().trim().min(1).max(300);
const body = z.string().trim().min(1).max(50_000);
/** Where the law of a letter has words of its own. */
export const letterLaws = ['EU', 'UK', 'CH', 'California', 'US', 'BR', 'CA', 'Quebec'] as const;
export type LetterLaw = (typeof letterLaws)[number];

/**
 * Worth a second look; it is recorded all the same. dateNotMoved: the law knows no extension, or names no longest one; the
 * new date is recorded by itself then.
 */
export const dispatchWarnings = ['sameWayAsPackage', 'afterNoticeBy', 'dateNotMoved'] as const;
export type DispatchWarning = (typeof dispatchWarnings)[number];

const recipient = z.string().trim().max(4000).describe('name and address, line by line');
const letterArgument = z.object({
  name: z.string(),
  label: z.object({ de: z.string(), en: z.string() }),
  source: z.enum(['case', 'writer']).describe('who knows it; the writer may replace what the case knows'),
  isOptional: z.boolean().describe('a letter is complete without it; hasNAME says whether it is there'),
  options: z.array(z.string()).describe('what a select distinguishes; empty for a text'),
});
export type LetterArgument = z.infer<typeof letterArgument>;

const template = z.object({
  kind: z.enum(letterKinds),
  language,
  subject: z.string(),
  body: z
    .string()
    .describe('ICU message; a blank line parts paragraphs, "- " begins an item of a list, "# " a heading'),
  arguments: z.array(letterArgument).describe('all that subject and body may use'),
  isOwn: z.boolean().describe('changed in this vault'),
});
export type LetterTemplate = z.infer<typeof template>;

export const requestLetter = z.object({
  id,
  kind: z.enum(letterKinds),
  language,
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  missing: z.array(z.string()).describe('what its text still lacks, as marked in it; it is not finished before'),
  unverified: z
    .array(z.string())
    .describe('what its text says of the law that was not compared with the law; to be checked before it is sent'),
  isFinal: z.boolean().describe('written as a document; no longer changed'),
  createdAt: instant,
  createdBy: z.string(),
  fileId: id.nullable().describe('its PDF among the files of the case'),
  dispatch: z
    .object({ at: instant, channel: z.enum(dispatchChannels), proof: z.string(), recordedBy: z.string() })
    .nullable(),
});
export type RequestLetter = z.infer<typeof requestLetter>;

/** What is written to a person, an authority or a recipient. */
export const letterProcedures = {
  templates: query({
    permission: 'requests.read',
    summary: 'Lists the texts letters are made from, in both languages.',
    input: empty,
    output: z.object({ templates: z.array(template) }),
  }),
  setTemplate: command({
    permission: 'requests.decide',
    summary:
      'Changes a text letters are made from in this vault; without subject and body the shipped one counts again.',
    input: z.strictObject({
      kind: z.enum(letterKinds),
      language,
      text: z.strictObject({ subject, body }).nullable(),
    }),
    output: template,
  }),
  draftLetter: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Drafts a letter of a case from its template.',
    input: z.strictObject({
      id,
      kind: z.enum(letterKinds),
      language: language.optional().describe('the language of the case when left out'),
      values: z
        .record(z.string().max(40), z.string().max(4000))
        .default({})
        .describe(
          'arguments only the writer knows, such as the reasons of an extension; recipient; ground of a refusal',
        ),
    }),
    output: requestLetter,
  }),
  letters: query({
    permission: 'requests.read',
    summary: 'Lists the letters of a case with their texts.',
    input: z.strictObject({ id }),
    output: z.object({ letters: z.array(requestLetter) }),
  }),
  changeLetter: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Changes the words of a letter that is not final.',
    input: z.strictObject({ id, letterId: id, subject, body, recipient: recipient.optional() }),
    output: requestLetter,
  }),
  removeLetter: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Removes a letter that is not final.',
    input: z.strictObject({ id, letterId: id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  finishLetter: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Makes a PDF of a letter and keeps it with the case, as it is sent.',
    input: z.strictObject({ id, letterId: id }),
    output: requestLetter,
  }),
  saveLetter: command({
    permission: 'requests.manage',
    changes: 'files',
    summary: 'Writes a final letter to a new PDF file.',
    input: z.strictObject({ id, letterId: id, to: folderPath }),
    output: z.object({ path: z.string() }),
  }),
  recordDispatch: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Records that a letter or a package has left, when, how, and by what that is proven.',
    input: z.strictObject({
      id,
      letterId: id.optional(),
      packageId: id.optional(),
      at: instant,
      channel: z.enum(dispatchChannels),
      proof: z.string().trim().min(1).max(500).describe('e.g. the number of the registered letter; stays in the vault'),
      isAnswer: z.boolean().default(false).describe('it answers the request: the time limit is kept by it'),
      note: note.default(''),
    }),
    output: z.object({ answeredAt: instant.nullable(), warnings: z.array(z.enum(dispatchWarnings)) }),
  }),
};
