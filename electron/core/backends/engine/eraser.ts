import { Problem } from '../../../../shared/errors/problem.ts';
import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import type { ChangeAnswer } from '../http/client.ts';
import { isSafeInBody, isSafeToDelete } from './address-id.ts';
import type { Connector } from './description.ts';
import type { ErasureResource, ResourceKind } from './description/erasure-description.ts';
import { namesInPath, namesInValue, type Values } from './description/placeholders.ts';
import { readPath, readText } from './json-path.ts';
import { valuesOf, type Within } from './named-values.ts';
import { isAsProven, proveFilter } from './proven-filter.ts';
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
    const answer = await this.#requester.ask(deletions.request, { values: { id: deletionId } });
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
      const settled = await this.#try(resource, left, within, attempt);
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
    const { request, needsEmpty, kind } = resource;
    const values = valuesOf(this.#connector, kind, id, within);
    const unusable = findUnusable(request, values);
    if (unusable !== undefined) return new Problem('backend.idUnusable', { field: unusable });
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
    attempt: number,
  ): Promise<Map<string, DeletionOutcome>> {
    const all = (outcome: DeletionOutcome) => new Map(ids.map((id) => [id, outcome]));
    const { submitted, notFound, kind, settleSeconds } = resource;
    const [first] = ids;
    if (first === undefined) return new Map();
    const values = ids.map((id) => valuesOf(this.#connector, kind, id, within));
    const { filter } = resource.request;
    let answer: ChangeAnswer;
    let proven = 0;
    try {
      await this.#awaitTurn(resource);
      if (filter) {
        proven = await proveFilter(this.#requester, filter, values[0] ?? {});
        if (proven === 0) return all({ outcome: 'alreadyGone' });
      }
      const named = values.map(({ id = '' }) => id);
      answer = await this.#requester.change(resource.request, values[0] ?? {}, named);
    } catch (error) {
      // A try before this one may still be carried out.
      return all({ outcome: attempt === 1 ? 'refused' : 'unknown', problem: this.#requireProblem(error) });
    }
    if ('absent' in answer) {
      const problem = new Problem('backend.unexpectedAnswer', { status: 404 });
      if (notFound === 'unclear') return all({ outcome: 'unknown', problem });
      return this.#settleByReading(kind, ids, within, {
        gone: { outcome: 'alreadyGone' },
        there: { outcome: 'refused', problem },
      });
    }
    if ('unknown' in answer) {
      const problem = answer.unknown;
      // It may be on its way although it can still be read: where it takes its time, or was never answered.
      const isSettled = !submitted && settleSeconds === 0 && typeof problem.details?.['status'] === 'number';
      const there: DeletionOutcome = { outcome: isSettled ? 'refused' : 'unknown', problem };
      const isLast = attempt >= attemptsAtMost;
      return this.#settleByReading(kind, ids, within, { gone: { outcome: 'deleted' }, there: isLast ? there : null });
    }
    // More or less was deleted than was listed: nothing more is sent to this system.
    if (filter && !isAsProven(answer.json, filter, proven)) {
      return all({ outcome: 'unknown', problem: new Problem('backend.filterIgnored', { status: answer.status }) });
    }
    return all(readOutcome(resource, answer));
  }

  /** Asks which of these are still there. `there` null: it may be deleted again. */
  async #settleByReading(
    kind: ResourceKind,
    ids: readonly string[],
    within: Within,
    means: { gone: DeletionOutcome; there: DeletionOutcome | null },
  ): Promise<Map<string, DeletionOutcome>> {
    try {
      const there = await this.#readBack.findStillThere(kind, ids, within);
      return new Map(
        ids.flatMap((id) => {
          const outcome = there.has(id) ? means.there : means.gone;
          return outcome ? [[id, outcome] as const] : [];
        }),
      );
    } catch (error) {
      const problem = this.#requireProblem(error);
      return new Map(ids.map((id) => [id, { outcome: 'unknown', problem }]));
    }
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

/** The name of what must be told and is missing, or could be taken for something else than one thing. */
function findUnusable({ path, query, body, filter }: ErasureResource['request'], values: Values): string | undefined {
  const inPath = namesInPath(path).filter(isOfThing);
  const elsewhere = [
    ...namesInValue(query).filter(isOfThing),
    ...(filter || body?.ids !== undefined ? ['id'] : []),
    ...(body?.conversation !== undefined ? ['conversation'] : []),
    ...(body?.person !== undefined ? ['person'] : []),
  ];
  const isInPath = inPath.find((name) => !isSafeToDelete(values[name] ?? ''));
  return isInPath ?? elsewhere.find((name) => !isSafeInBody(values[name] ?? ''));
}

/** Other names stand for credentials, which a person chose. */
function isOfThing(name: string): boolean {
  return ['id', 'conversation', 'person', 'bot'].includes(name);
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
