import type { PersonIdentifier } from '../../../shared/contract/requests/case-fields.ts';
import type { LinkProposal, Unsearched } from '../../../shared/contract/subjects.ts';
import type { Context } from '../context.ts';
import { readDetectionSettings } from '../detection/index.ts';
import { Drafts } from './drafts.ts';
import { findRelated } from './find-related.ts';
import { readWanted } from './identifier-kinds.ts';
import { listActiveBackends, searchBackends } from './search-backends.ts';
import { markShort, searchVault } from './search-vault.ts';

export interface SubjectSearch {
  identifiers: readonly PersonIdentifier[];
  /** Also ask the chatbot systems; `short`: somebody waits in front of a screen. */
  live: 'long' | 'short' | 'none';
  /** For the case of a person: also conversations whose processing is restricted. */
  includesRestricted: boolean;
}

export interface SubjectsFound {
  /** The surest first. */
  proposals: LinkProposal[];
  /** There was more that mentions an identifier than is looked at. */
  isCapped: boolean;
  unsearched: Unsearched[];
}

/** What may belong to a person, in the vault and at the chatbot systems. It proposes and decides nothing. */
export async function searchSubjects(
  context: Context,
  { identifiers, live, includesRestricted }: SubjectSearch,
  { signal, progress }: { signal: AbortSignal; progress(done: number, total: number | null): void },
): Promise<SubjectsFound> {
  const settings = readDetectionSettings(context.register);
  const { region } = settings;
  const source = { content: context.vault.contentReader, region, includesRestricted };
  const wanted = readWanted(identifiers, region);
  const drafts = new Drafts();
  // The vault is one step for each identifier, and each chatbot system is one.
  const total = wanted.length + (live === 'none' ? 0 : listActiveBackends(context).length);
  let done = 0;
  const step = (): void => progress(++done, total);
  const [{ typers, isCapped }, unsearched] = await Promise.all([
    searchVault(source, wanted, settings, drafts, { signal, step }),
    live === 'none' ? [] : searchBackends(context, source, wanted, drafts, { signal, patience: live, answered: step }),
  ]);
  await findRelated(source, typers, drafts);
  markShort(wanted, drafts);
  return { proposals: drafts.toProposals(), isCapped, unsearched };
}
