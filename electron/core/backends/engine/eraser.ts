import { Problem } from '../../../../shared/errors/problem.ts';
import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import type { ChangeAnswer } from '../http/client.ts';
import { isSafeInBody, isSafeToDelete } from './address-id.ts';
import type { Connector } from './description.ts';
import type { ErasureResource, ResourceKind } from './erasure-description.ts';
import { readPath, readText } from './json-path.ts';
import { RateWindow } from './rate-window.ts';
import type { ReadBack } from './read-back.ts';
import type { Requester } from './requester.ts';

/** What a system says became of one deletion. Whether it is true, only reading back tells. */
export type DeletionOutcome =
  /** It says it is done; or its answer was lost, and reading back finds nothing. */
  | { outcome: 'deleted' }
  | { outcome: 'alreadyGone' }
  /** It will be done later; `readDeletion` tells when. */
  | { outcome: 'submitted'; deletionId: string }
  /** Nothing was deleted. `details.retryAfterSeconds` says when to ask again, where it is a matter of time. */
  | { outcome: 'refused'; problem: Problem }
  /** It may be deleted or not, and reading back did not help. Read back before asking again. */
  | { outcome: 'unknown'; problem: Problem };

export type DeletedResource = { id: string } & DeletionOutcome;

/** What resources are part of; some systems want to be told. */
export interface Within {
  conversation?: string;
  person?: string;
}

const attemptsAtMost = 3;
/** So many in a row, and it is the system that fails. */
const failuresInARowAtMost = 3;
/** Of one id: the next one may well succeed. */
const ofOneId: readonly ProblemCode[] = [
  'backend.forbidden',
  'backend.unexpectedAnswer',
  'backend.notConfirmed',
  'backend.idUnusable',
  'backend.messagesFirst',
];
/** Of one id, or of the system where they come in a row. Everything else is about the system. */
const perhapsOfOneId: readonly ProblemCode[] = ['backend.failing', 'backend.timeout'];

/** Deletes by explicit ids as a connector describes it. */
export class Eraser {
  readonly #connector: Connector;
  readonly #requester: Requester;
  readonly #readBack: ReadBack;
  readonly #rates = new Map<ResourceKind, RateWindow>();

  constructor(connector: Connector, requester: Requester, readBack: ReadBack) {
    this.#connector = connector;
    this.#requester = requester;
    this.#readBack = readBack;
  }

  /**
   * Deletes these and nothing else, one outcome each and as soon as it is known, so that a job cut short has noted what
   * was done. When the system itself fails, the ids that are left are refused without being asked for.
   * @throws Problem backend.notDeletable, backend.idUnusable without any id, or the signal's reason
   */
  async *delete(kind: ResourceKind, ids: readonly string[], within: Within = {}): AsyncGenerator<DeletedResource> {
    const resource = this.#require(kind);
    if (ids.length === 0) throw new Problem('backend.idUnusable');
    let systemProblem: Problem | null = null;
    let failuresInARow = 0;
    const left = [...new Set(ids)];
    while (left.length > 0) {
      const batch = left.splice(0, resource.batchSize);
      if (systemProblem) {
        const problem = systemProblem;
        yield* batch.map((id): DeletedResource => ({ id, outcome: 'refused', problem }));
        continue;
      }
      const outcomes = await this.#deleteBatch(resource, batch, within);
      const problem = outcomes.findLast((one) => 'problem' in one)?.problem;
      failuresInARow = problem && perhapsOfOneId.includes(problem.code) ? failuresInARow + 1 : 0;
      const isOfSystem = problem && ![...ofOneId, ...perhapsOfOneId].includes(problem.code);
      if (problem && (isOfSystem || failuresInARow >= failuresInARowAtMost)) systemProblem = problem;
      yield* outcomes;
    }
  }

  /** Where an accepted deletion stands. `unknown`: the system knows no such deletion (any more). */
  async readDeletion(deletionId: string): Promise<'pending' | 'done' | 'failed' | 'unknown'> {
    const deletions = this.#connector.erasure?.deletions;
    if (!deletions) throw new Problem('backend.notDeletable');
    const answer = await this.#requester.ask(deletions.request, { id: deletionId });
    if ('absent' in answer) return 'unknown';
    const state = readText(answer.json, deletions.state);
    if (state === undefined) throw new Problem('backend.unexpectedAnswer', { field: deletions.state });
    return (Object.hasOwn(deletions.states, state) && deletions.states[state]) || 'pending';
  }

  #require(kind: ResourceKind): ErasureResource {
    const found = this.#connector.erasure?.resources.find((resource) => resource.kind === kind);
    if (!found) throw new Problem('backend.notDeletable');
    return found;
  }

  async #deleteBatch(resource: ErasureResource, batch: string[], within: Within): Promise<DeletedResource[]> {
    const outcomes = new Map<string, DeletionOutcome>();
    let left: string[] = [];
    for (const id of batch) {
      const problem = await this.#whyNot(resource, id, within);
      if (problem) outcomes.set(id, { outcome: 'refused', problem });
      else left.push(id);
    }
    for (let attempt = 1; left.length > 0; attempt++) {
      const settled = await this.#try(resource, left, within, attempt >= attemptsAtMost);
      for (const [id, outcome] of settled) outcomes.set(id, outcome);
      left = left.filter((id) => !settled.has(id));
      if (left.length > 0) await this.#requester.pause(attempt, null);
    }
    return batch.flatMap((id) => {
      const outcome = outcomes.get(id);
      return outcome ? [{ id, ...outcome }] : [];
    });
  }

  /** Why this id is not asked for at all. */
  async #whyNot(resource: ErasureResource, id: string, within: Within): Promise<Problem | null> {
    const { request, needsEmpty } = resource;
    const isNamed = request.path.includes('{id}') ? isSafeToDelete(id) : isSafeInBody(id);
    const needed = (['conversation', 'person'] as const).filter((name) => request.body?.[name] !== undefined);
    const missing = needed.find((name) => !isSafeInBody(within[name] ?? ''));
    if (!isNamed || missing) return new Problem('backend.idUnusable', { field: isNamed ? missing : 'id' });
    try {
      return needsEmpty && (await this.#readBack.hasMessages(id)) ? new Problem('backend.messagesFirst') : null;
    } catch (error) {
      return this.#requireProblem(error);
    }
  }

  /** @returns what is certain by now; ids that are left out may be asked for again */
  async #try(
    resource: ErasureResource,
    ids: readonly string[],
    within: Within,
    isLast: boolean,
  ): Promise<Map<string, DeletionOutcome>> {
    const all = (outcome: DeletionOutcome) => new Map(ids.map((id) => [id, outcome]));
    const { submitted, notFound, kind, settleSeconds } = resource;
    const [first, ...rest] = ids;
    if (first === undefined) return new Map();
    let answer: ChangeAnswer;
    try {
      await this.#awaitTurn(resource);
      answer = await this.#requester.change(resource.request, [first, ...rest], within);
    } catch (error) {
      return all({ outcome: 'refused', problem: this.#requireProblem(error) });
    }
    if ('absent' in answer) {
      const problem = new Problem('backend.unexpectedAnswer', { status: 404 });
      if (notFound === 'unclear') return all({ outcome: 'unknown', problem });
      return this.#readBackEach(kind, ids, within, {
        gone: { outcome: 'alreadyGone' },
        there: { outcome: 'refused', problem },
      });
    }
    if ('unknown' in answer) {
      const problem = answer.unknown;
      // What takes its time may be on its way although it can still be read.
      const there: DeletionOutcome = { outcome: submitted || settleSeconds > 0 ? 'unknown' : 'refused', problem };
      return this.#readBackEach(kind, ids, within, { gone: { outcome: 'deleted' }, there: isLast ? there : null });
    }
    return all(readOutcome(resource, answer));
  }

  /** Asks for each id whether it is still there. `there` null: it may be deleted again. */
  async #readBackEach(
    kind: ResourceKind,
    ids: readonly string[],
    within: Within,
    means: { gone: DeletionOutcome; there: DeletionOutcome | null },
  ): Promise<Map<string, DeletionOutcome>> {
    const outcomes = new Map<string, DeletionOutcome>();
    for (const id of ids) {
      try {
        const outcome = (await this.#readBack.isStillThere(kind, id, within)) ? means.there : means.gone;
        if (outcome) outcomes.set(id, outcome);
      } catch (error) {
        outcomes.set(id, { outcome: 'unknown', problem: this.#requireProblem(error) });
      }
    }
    return outcomes;
  }

  /** @throws Problem backend.rateLimited when the turn is further away than a job can sleep */
  async #awaitTurn({ kind, rate }: ErasureResource): Promise<void> {
    if (!rate) return;
    const window = this.#rates.get(kind) ?? new RateWindow(rate);
    this.#rates.set(kind, window);
    const delay = window.delayAt(this.#requester.now());
    if (delay > this.#requester.longestDelayMs) {
      throw new Problem('backend.rateLimited', { retryAfterSeconds: Math.ceil(delay / 1000) });
    }
    if (delay > 0) await this.#requester.sleep(delay);
    window.note(this.#requester.now());
  }

  /** Lets pass what is no answer of the system: a cancelled job, a defect. */
  #requireProblem(error: unknown): Problem {
    this.#requester.signal.throwIfAborted();
    if (error instanceof Problem) return error;
    throw error;
  }
}

function readOutcome(
  { success, confirmed, submitted }: ErasureResource,
  { status, json }: Extract<ChangeAnswer, { status: number }>,
): DeletionOutcome {
  const unclear = (problem: Problem): DeletionOutcome => ({ outcome: 'unknown', problem });
  if (submitted?.statuses.includes(status)) {
    const deletionId = readText(json, submitted.deletionId);
    const isUsable = deletionId !== undefined && isSafeToDelete(deletionId);
    if (isUsable) return { outcome: 'submitted', deletionId };
    return unclear(new Problem('backend.unexpectedAnswer', { field: submitted.deletionId }));
  }
  if (!success.includes(status)) return unclear(new Problem('backend.unexpectedAnswer', { status }));
  const isConfirmed = !confirmed || readPath(json, confirmed.path) === confirmed.equals;
  return isConfirmed ? { outcome: 'deleted' } : unclear(new Problem('backend.notConfirmed', { status }));
}
