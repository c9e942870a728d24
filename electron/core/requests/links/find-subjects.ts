import { v7 as uuidv7 } from 'uuid';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { readDetectionSettings } from '../../detection/index.ts';
import type { JobControl } from '../../handlers.ts';
import { searchSubjects, type SubjectsFound } from '../../subjects/index.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent, type ContentStatement, type ContentWriter } from '../../vault/index.ts';
import type { KeptProposal } from './link-rows.ts';
import { fingerprintSearch, readSought } from './search-state.ts';

/**
 * Looks for everything that may belong to the person of a case. What was decided before stays decided; repeating it
 * adds what is new.
 * @throws Problem request.nothingToSearch
 */
export async function findSubjects(
  context: Context,
  requestId: string,
  { signal, progress, content }: JobControl,
): Promise<OutputOf<'requests.findSubjects'>> {
  const sought = await readSought(content, requestId);
  if (sought.length === 0) throw new Problem('request.nothingToSearch');
  const { region } = readDetectionSettings(context.register);
  // Taken before the search: what comes in meanwhile may be missed by it.
  const fingerprint = await fingerprintSearch(content, sought, region);
  const search = { identifiers: sought, live: 'long', includesRestricted: true } as const;
  const found = await searchSubjects(context, search, { signal, progress });
  signal.throwIfAborted();
  const added = await oneAtATime(content, () => storeFound(content, requestId, found, context.now(), fingerprint));
  return { proposals: found.proposals.length, added, unsearched: found.unsearched };
}

/** @returns how many were not known yet */
async function storeFound(
  content: ContentWriter,
  requestId: string,
  { proposals, unsearched }: SubjectsFound,
  now: number,
  fingerprint: string,
): Promise<number> {
  const before = await countLinks(content, requestId);
  const statements: ContentStatement[] = [
    {
      sql: `INSERT INTO request_search (request_id, searched_at, unsearched, fingerprint) VALUES (?, ?, ?, ?)
        ON CONFLICT (request_id) DO UPDATE SET searched_at = excluded.searched_at, unsearched = excluded.unsearched,
          fingerprint = excluded.fingerprint`,
      rows: [[requestId, now, JSON.stringify(unsearched), fingerprint]],
    },
    {
      sql: `INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, found_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (request_id, backend_id, target, external_id) DO UPDATE SET proposal = excluded.proposal,
          confidence = excluded.confidence, found_at = excluded.found_at`,
      rows: proposals.map(({ backendId, target, externalId, confidence, ...rest }) => {
        const { botId, label, startedAt, conversations, evidence, notStored } = rest;
        const kept: KeptProposal = { botId, label, startedAt, conversations, evidence, notStored };
        return [uuidv7(), requestId, backendId, target, externalId, JSON.stringify(kept), confidence, now];
      }),
    },
  ];
  await content.write(statements);
  return (await countLinks(content, requestId)) - before;
}

async function countLinks(content: ContentWriter, requestId: string): Promise<number> {
  const row = await content.get(
    inContent
      .selectFrom('request_link')
      .select(({ fn }) => fn.countAll<number>().as('links'))
      .where('request_id', '=', requestId),
  );
  return row?.links ?? 0;
}
