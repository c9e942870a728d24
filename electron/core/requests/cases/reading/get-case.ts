import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { readUserNames } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import { inContent, inRegister, type ContentReader, type RegisterReader } from '../../../vault/index.ts';
import { readRequestEvents, type RequestEventRow } from '../../request-events.ts';
import { requireRequest, type RequestRow } from '../../request-rows.ts';
import { readIdentifiers, readPerson } from '../case-content.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { readRules } from '../case-rules.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { findCasesOf } from '../intake/find-duplicates.ts';
import { lastDayKept, readKeepYears } from '../keeping/keep-years.ts';
import { toInstant } from '../to-instant.ts';
import { readContents } from './read-contents.ts';
import { readTasks } from './read-tasks.ts';
import { summarise } from './summarise.ts';

type Case = OutputOf<'requests.get'>;

/** One case with everything that belongs to it. @throws Problem request.unknown */
export async function getCase(context: Context, { id, language }: ParsedInputOf<'requests.get'>): Promise<Case> {
  const { register } = context;
  const content = context.vault.contentReader;
  const row = requireRequest(register, id);
  const events = readRequestEvents(register, id);
  const names = readUserNames(register);
  const zone = readZones(register)(row.controller_id);
  const deadline = readCaseDeadline(row, events, readRules(register), { language, zone });
  const [person, identifiers, contents, comments, files, tasks] = await Promise.all([
    readPerson(content, id),
    readIdentifiers(content, id),
    readContents(content, [id]),
    readComments(content, id, names),
    readFiles(content, id, names),
    readTasks(content, id, names),
  ]);
  const summary = summarise({
    row,
    events,
    deadline,
    content: contents.get(id) ?? null,
    today: dayIn(context.now(), zone),
  });
  const isChecked = row.identity_method !== null || (person !== null && person.identity_doubt !== '');
  return {
    ...summary,
    details: person && {
      name: person.name,
      address: person.address,
      email: person.email,
      phone: person.phone,
      note: person.note,
      text: person.text,
    },
    identifiers: identifiers.map(({ kind, value }) => ({ kind, value })),
    deadline: { steps: deadline.steps, target: deadline.target ?? null, mayExtend: deadline.mayExtend },
    identityCheck: isChecked
      ? {
          method: row.identity_method as NonNullable<Case['identityCheck']>['method'],
          evidence: person?.identity_evidence ?? '',
          doubt: person?.identity_doubt ?? '',
        }
      : null,
    ground: row.ground as Case['ground'],
    events: events.map((event) => toEvent(event, names)),
    comments,
    files,
    tasks,
    group: await findGroup({ register, content }, row, identifiers),
    deleteOn: person && row.closed_at !== null ? lastDayKept(row, readKeepYears(register), zone) : null,
  };
}

function toEvent(
  { id, at, recorded_at, type, details, user_id }: RequestEventRow,
  names: ReadonlyMap<string, string>,
): Case['events'][number] {
  return {
    id,
    at: toInstant(at),
    recordedAt: toInstant(recorded_at),
    type,
    values: JSON.parse(details) as Case['events'][number]['values'],
    by: user_id === null ? null : (names.get(user_id) ?? ''),
  };
}

async function readComments(content: ContentReader, id: string, names: ReadonlyMap<string, string>) {
  const rows = await content.all(
    inContent
      .selectFrom('request_comment')
      .select(['id', 'at', 'user_id', 'text'])
      .where('request_id', '=', id)
      .orderBy('at')
      .orderBy('id'),
  );
  return rows.map(({ user_id, at, ...rest }) => ({ ...rest, at: toInstant(at), by: names.get(user_id) ?? '' }));
}

async function readFiles(content: ContentReader, id: string, names: ReadonlyMap<string, string>) {
  const rows = await content.all(
    inContent
      .selectFrom('request_file')
      .select(({ fn }) => [
        'id',
        'name',
        'media_type',
        'kind',
        'added_at',
        'added_by',
        fn<number>('length', ['bytes']).as('bytes'),
      ])
      .where('request_id', '=', id)
      .orderBy('added_at')
      .orderBy('id'),
  );
  return rows.map(({ media_type, added_at, added_by, ...rest }) => ({
    ...rest,
    mediaType: media_type,
    addedAt: toInstant(added_at),
    addedBy: names.get(added_by) ?? '',
  }));
}

/** Cases of the same person: that share an identifier, or repeat one another. */
async function findGroup(
  where: { register: RegisterReader; content: ContentReader },
  { id, same_as }: RequestRow,
  identifiers: Parameters<typeof findCasesOf>[1],
): Promise<Case['group']> {
  const repeated = where.register.all(
    inRegister
      .selectFrom('request')
      .select(['id', 'number', 'state'])
      .where((given) => given.or([given('same_as', '=', id), given('id', '=', same_as ?? '')])),
  );
  const group = [...repeated, ...(await findCasesOf(where, identifiers))].filter((each) => each.id !== id);
  const byId = new Map(group.map((each) => [each.id, each]));
  return [...byId.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1));
}
