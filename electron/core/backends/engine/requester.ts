import { Problem } from '../../../../shared/errors/problem.ts';
import type { ChangeAnswer, JsonAnswer, JsonClient } from '../http/client.ts';
import { isAddressable } from './address-id.ts';
import type { DeletionDescription } from './erasure-description.ts';
import { requireRows } from './field-map.ts';
import { readPath } from './json-path.ts';
import { PageProgress } from './page-progress.ts';
import { firstPage, nextPage, type PageParameters } from './pagination.ts';
import type { ListDescription, RequestDescription } from './request-description.ts';

/** Of lists that are held in memory as a whole: bots, the messages of one conversation, the conversations of one person. */
const rowsAtMost = 500_000;
const charactersAtMost = 128 * 1024 * 1024;

type Parameters = Record<string, string | number | boolean>;

/** What one request has besides its description. */
export interface Extra {
  /** Takes the place of {id} in the path. */
  id?: string;
  query?: Parameters;
  /** Like `query`, and given with the count of a list as well; dots lead deeper into the body of a POST. */
  filter?: Parameters;
}

/** Sends what a connector describes. It knows requests and lists, and nothing of what they are about. */
export class Requester {
  readonly #client: JsonClient;
  readonly #scope: Parameters;
  readonly signal: AbortSignal;

  /** @param scope parameters of every request */
  constructor(client: JsonClient, scope: Parameters, signal: AbortSignal) {
    this.#client = client;
    this.#scope = scope;
    this.signal = signal;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#client.now();
  }

  ask(request: RequestDescription, { id, query, filter }: Extra = {}): Promise<JsonAnswer> {
    const { method } = request;
    const path = fillPath(request.path, id);
    const parameters = { ...request.query, ...this.#scope, ...query };
    if (method === 'POST') {
      const body = Object.entries(filter ?? {}).reduce<Record<string, unknown>>(
        (built, [name, value]) => setAt(built, name.split('.'), value),
        { ...request.body, ...parameters },
      );
      return this.#client.ask({ method, path, query: {}, body }, this.signal);
    }
    return this.#client.ask(
      { method, path, query: toTexts({ ...parameters, ...filter }), body: undefined },
      this.signal,
    );
  }

  async require(request: RequestDescription, extra: Extra = {}): Promise<unknown> {
    const answer = await this.ask(request, extra);
    if ('absent' in answer) throw new Absent();
    return answer.json;
  }

  /** All rows of a list, and how many the system says there are. */
  async readAll(list: ListDescription, extra: Extra = {}): Promise<{ rows: unknown[]; total: number | null }> {
    const rows: unknown[] = [];
    let characters = 0;
    let total: number | null = null;
    for await (const page of this.pages(list, extra)) {
      // Not push(...rows): a page may have more rows than a call may have arguments.
      for (const row of page.rows) rows.push(row);
      characters += JSON.stringify(page.rows).length;
      if (rows.length > rowsAtMost || characters > charactersAtMost) throw new Problem('backend.tooLarge');
      total = await this.count(list, page.answer, extra);
    }
    return { rows, total };
  }

  async *pages(list: ListDescription, extra: Extra): AsyncGenerator<{ answer: unknown; rows: unknown[] }> {
    const progress = new PageProgress();
    let page: PageParameters | null = firstPage(list.pagination);
    while (page) {
      const answer = await this.require(list.request, { ...extra, query: { ...extra.query, ...page } });
      const rows = requireRows(answer, list.rows);
      yield { answer, rows };
      page = nextPage(list.pagination, page, answer, rows.length);
      if (page && !progress.isGoingOn(rows, page)) return;
    }
  }

  async count(list: ListDescription, answer: unknown, { id, filter }: Extra): Promise<number | null> {
    if (!list.count) return null;
    const extra = { ...(id !== undefined && { id }), ...(filter && { filter }) };
    const source = list.count.from === 'page' ? answer : await this.require(list.count.request, extra);
    const total = readPath(source, list.count.path);
    if (typeof total !== 'number' || !Number.isSafeInteger(total)) {
      throw new Problem('backend.unexpectedAnswer', { field: list.count.path });
    }
    return total;
  }

  /** Sends a deletion of exactly these ids; the caller has checked that they may be named. */
  change(
    request: DeletionDescription,
    ids: readonly [string, ...string[]],
    within: { conversation?: string; person?: string },
  ): Promise<ChangeAnswer> {
    const { method, body } = request;
    const fields = { ...body?.constants, ...this.#scope } as Record<string, unknown>;
    if (body?.ids !== undefined) fields[body.ids] = ids;
    if (body?.conversation !== undefined) fields[body.conversation] = within.conversation;
    if (body?.person !== undefined) fields[body.person] = within.person;
    const path = fillPath(request.path, request.path.includes('{id}') ? ids[0] : undefined);
    const query = toTexts(body ? request.query : { ...request.query, ...this.#scope });
    return this.#client.change({ method, path, query, body: body ? fields : undefined }, this.signal);
  }

  get longestDelayMs(): number {
    return this.#client.longestDelayMs;
  }

  sleep(milliseconds: number): Promise<void> {
    return this.#client.sleep(milliseconds, this.signal);
  }

  /** Waits before a further try. @param attempt 1 after the first failure */
  pause(attempt: number, retryAfterMs: number | null): Promise<void> {
    return this.#client.pause(attempt, retryAfterMs, this.signal);
  }
}

/** A list or probe that must be there is not: another product, another version or a wrong base address. */
export class Absent extends Problem {
  constructor() {
    super('backend.unexpectedAnswer', { status: 404 });
  }
}

/** @throws Problem backend.unexpectedAnswer when there is no id for {id}, or one that would address something else */
function fillPath(path: string, id: string | undefined): string {
  if (!path.includes('{id}')) return path;
  if (id === undefined || !isAddressable(id)) throw new Problem('backend.unexpectedAnswer', { field: 'id' });
  return path.replace('{id}', () => encodeURIComponent(id));
}

function toTexts(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}

/** The names are those of a connector; every level is copied, so that a description never changes. */
function setAt(body: Record<string, unknown>, names: readonly string[], value: unknown): Record<string, unknown> {
  const [name = '', ...deeper] = names;
  if (deeper.length === 0) return { ...body, [name]: value };
  const inner = Object.hasOwn(body, name) ? body[name] : undefined;
  const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
  return { ...body, [name]: setAt(isObject ? (inner as Record<string, unknown>) : {}, deeper, value) };
}
