import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Context } from '../context.ts';
import type { OutsideChange } from '../handlers.ts';
import { oneAtATime } from '../transcripts/index.ts';
import { inRegister, type ContentReader, type ContentWriter, type RegisterWriter } from '../vault/index.ts';
import { countHeld } from './list-holds.ts';
import { findKeys } from './find-held-keys.ts';
import { requireHold, type HeldBy } from './hold-rows.ts';
import { noteInJournals } from './journal/note-in-journals.ts';
import { readActiveHolds, readScopes } from './hold-scopes.ts';
import { findHolds, type Going } from './read-held.ts';

/** A hold on its way out, for those who kept something because of it. */
export interface EndingHold {
  number: string;
  /** What else holds these, in their order. */
  findOthers(content: ContentReader, going: readonly Going[]): Promise<(HeldBy | null)[]>;
}

/** What erasures kept because of a hold. Whoever knows the cases says what becomes of it; holds know none. */
export interface HeldErasures {
  /** How many cases have something to erase again. */
  count(content: ContentReader, hold: EndingHold): Promise<number>;
  /** Frees it in the content. Can be repeated. @returns ids of the cases */
  free(content: ContentWriter, context: Context, hold: EndingHold): Promise<FreedCase[]>;
  /** Says so in the timelines, in the transaction that ends the hold. */
  tell(register: RegisterWriter, context: Context, hold: EndingHold, freed: readonly FreedCase[]): void;
}

export interface FreedCase {
  requestId: string;
  items: number;
}

export async function releaseHold(
  context: Context,
  { id, note }: ParsedInputOf<'retention.holds.release'>,
  erasures: HeldErasures,
): Promise<OutsideChange<OutputOf<'retention.holds.release'>>> {
  const { register, session, vault } = context;
  const { number } = requireHold(register, id);
  const hold = makeEnding(context, id, number);
  const conversations = await countFreed(context, id);
  const cases = await erasures.count(vault.contentReader, hold);
  let freed: FreedCase[] = [];
  return {
    refs: { holdId: id, number, conversations, cases },
    reason: { purpose: 'retention', note },
    approval: {
      kind: 'deletion',
      input: { id, note },
      effects: [
        { code: 'holdReleased', values: { number, conversations } },
        ...(cases > 0 ? [{ code: 'heldErasuresFreed', values: { cases } }] : []),
      ],
    },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        freed = await erasures.free(content, context, hold);
        return { output: { id, cases: freed.length }, refs: { cases: freed.length } };
      }),
    finish(writer) {
      const released = { released_by: session.userId, released_at: context.now() };
      writer.run(inRegister.updateTable('legal_hold').set(released).where('id', '=', id));
      erasures.tell(writer, context, hold, freed);
    },
    afterwards: () => noteInJournals(context),
  };
}

function makeEnding({ register }: Context, id: string, number: string): EndingHold {
  return {
    number,
    async findOthers(content, going) {
      const { holds, missing } = await readActiveHolds(content, register, { except: id });
      return missing ? going.map(() => missing) : findHolds(content, register, holds, going);
    },
  };
}

/** Conversations of the vault that nothing else holds. */
async function countFreed({ register, vault }: Context, id: string): Promise<number> {
  const content = vault.contentReader;
  const { holds, missing } = await readActiveHolds(content, register, { except: id });
  if (missing) return 0;
  const own = (await readScopes(content)).get(id);
  if (holds.length === 0) return countHeld(content, own);
  const kept = new Set<number>();
  for (const { scope } of holds) for (const key of await findKeys(content, scope)) kept.add(key);
  if (!own) return (await countHeld(content, undefined)) - kept.size;
  return (await findKeys(content, own.scope)).filter((key) => !kept.has(key)).length;
}
