import { Problem } from '../../../../shared/errors/problem.ts';
import type { ChangeAnswer, JsonAnswer, JsonClient } from '../http/client.ts';
import { isAddressable } from './address-id.ts';
import type { DeletionDescription } from './description/erasure-description.ts';
import type { ListDescription } from './description/list-description.ts';
import { fillValue, namesInPath, type Values } from './description/placeholders.ts';
import type { RequestDescription } from './description/request-description.ts';
import { readPath } from './json-path.ts';
import { PageProgress } from './page-progress.ts';
import { firstPage, nextPage, type PageParameters } from './pagination.ts';
import { groupRows, noteAsked, putInOrder, readRows } from './rows.ts';

/** Of lists that are held in memory as a whole: bots, the messages of one conversation, the conversations of one person. */
const rowsAtMost = 500_000;
const charactersAtMost = 128 * 1024 * 1024;

type Parameters = Record<string, string | number | boolean>;

/** What one request has besides its description. */
export interface Extra {
  /** Takes the place of {names}. */
  values?: Values;
  query?: Parameters;
  /** Like `query`, and given with the count of a list as well. */
  filter?: Parameters;
  /** What rows say under "$": for whom or for which bot they were asked. */
  asked?: Values;
}

export interface Page {
  answer: unknown;
  rows: unknown[];
  /** How many of them the system does not count. */
  besides: number;
}

/** Settings that travel with every request. */
export interface Scope {
  parameters: Parameters;
  /** Also with those that have a body. */
  address: Parameters;
  /** Take the place of {names} everywhere. */
  values: Values;
}

/** Sends what a connector describes. It knows requests and lists, and nothing of what they are about. */
export class Requester {
  readonly #client: JsonClient;
  readonly #scope: Scope;
  readonly signal: AbortSignal;

  constructor(client: JsonClient, scope: Scope, signal: AbortSignal) {
    this.#client = client;
    this.#scope = scope;
    this.signal = signal;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#client.now();
  }

  ask(request: RequestDescription, { values: given, query, filter }: Extra = {}): Promise<JsonAnswer> {
    const { method } = request;
    const values = { ...this.#scope.values, ...given };
    const path = fillPath(request.path, values);
    const own = fillValue(request.query, values) as Parameters;
    const parameters = { ...own, ...this.#scope.parameters, ...query, ...filter };
    const address = toTexts(this.#scope.address);
    if (method === 'GET') {
      return this.#client.ask(
        { method, path, query: { ...address, ...toTexts(parameters) }, body: undefined },
        this.signal,
      );
    }
    const body = Object.entries(parameters).reduce<Record<string, unknown>>(
      (built, [name, value]) => setAt(built, name.split('.'), value),
      fillValue(request.body ?? {}, values) as Record<string, unknown>,
    );
    return this.#client.ask({ method, path, query: address, body }, this.signal);
  }

  async require(request: RequestDescription, extra: Extra = {}): Promise<unknown> {
    return (await this.#requireAnswer(request, extra)).json;
  }

  /**
   * All rows of a list, oldest first where it says so.
   * @returns total: how many the system says there are, `besides` not among them; null where it does not say
   */
  async readAll(
    list: ListDescription,
    extra: Extra = {},
  ): Promise<{ rows: unknown[]; total: number | null; besides: number }> {
    const pages: unknown[][] = [];
    let [characters, count, besides] = [0, 0, 0];
    let total: number | null = null;
    for await (const page of this.#rawPages(list, extra)) {
      pages.push(page.rows);
      count += page.rows.length;
      besides += page.besides;
      characters += JSON.stringify(page.rows).length;
      if (count > rowsAtMost || characters > charactersAtMost) throw new Problem('backend.tooLarge');
      total = await this.count(list, page.answer, extra);
    }
    const rows = groupRows(putInOrder(pages, list.order), list.groupBy);
    const own = count - besides;
    // Where the system gives no more than so many, more is not to be had.
    const isCut = list.cutAt !== undefined && total !== null && total > list.cutAt && own >= list.cutAt;
    return { rows: noteAsked(rows, extra.asked ?? {}), total: isCut ? own : total, besides };
  }

  /** Page by page, in the system's order. A list whose rows are put into groups comes as one page. */
  async *pages(list: ListDescription, extra: Extra): AsyncGenerator<Page> {
    if (list.groupBy !== undefined) {
      yield { answer: null, ...(await this.readAll(list, extra)) };
      return;
    }
    for await (const page of this.#rawPages(list, extra)) {
      yield { ...page, rows: noteAsked(page.rows, extra.asked ?? {}) };
    }
  }

  async *#rawPages(list: ListDescription, extra: Extra): AsyncGenerator<Page> {
    const progress = new PageProgress();
    const path = fillPath(list.request.path, { ...this.#scope.values, ...extra.values });
    let page: PageParameters | null = firstPage(list.pagination);
    let before: ReadonlySet<string> = new Set();
    while (page) {
      const asked = { ...extra, query: { ...extra.query, ...page } };
      const { json: answer, headers } = await this.#requireAnswer(list.request, asked);
      const { rows, besides } = readRows(answer, list);
      yield { answer, rows, besides };
      const written = new Set(rows.map((row) => JSON.stringify(row)));
      const fresh = [...written].filter((row) => !before.has(row)).length;
      before = written;
      page = nextPage(list.pagination, page, { answer, headers, rows, fresh, path });
      if (page && !progress.isGoingOn(rows, page)) return;
    }
  }

  async count(list: ListDescription, answer: unknown, { values, filter }: Extra): Promise<number | null> {
    if (!list.count) return null;
    const extra = { ...(values && { values }), ...(filter && { filter }) };
    const source = list.count.from === 'page' ? answer : await this.require(list.count.request, extra);
    const total = readPath(source, list.count.path);
    if (typeof total !== 'number' || !Number.isSafeInteger(total)) {
      throw new Problem('backend.unexpectedAnswer', { field: list.count.path });
    }
    return total;
  }

  /**
   * Sends a deletion of exactly these; the caller has checked that they may be named.
   * @param ids for a list in the body
   */
  change(request: DeletionDescription, given: Values, ids: readonly string[]): Promise<ChangeAnswer> {
    const { method, body, filter } = request;
    const values = { ...this.#scope.values, ...given };
    const fields = { ...body?.constants, ...this.#scope.parameters } as Record<string, unknown>;
    if (body?.ids !== undefined) fields[body.ids] = ids;
    if (body?.conversation !== undefined) fields[body.conversation] = values['conversation'];
    if (body?.person !== undefined) fields[body.person] = values['person'];
    const query = toTexts({
      ...(fillValue(request.query, values) as Parameters),
      ...this.#scope.address,
      ...(body ? {} : this.#scope.parameters),
      ...(filter && { [filter.parameter]: values['id'] ?? '' }),
    });
    const path = fillPath(request.path, values);
    return this.#client.change({ method, path, query, body: body ? fields : undefined }, this.signal);
  }

  async #requireAnswer(
    request: RequestDescription,
    extra: Extra,
  ): Promise<{ json: unknown; headers: Readonly<Record<string, string>> }> {
    const answer = await this.ask(request, extra);
    if ('absent' in answer) throw new Absent();
    return answer;
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

/** @throws Problem backend.unexpectedAnswer when nothing stands for a name, or what would address something else */
function fillPath(path: string, values: Values): string {
  return namesInPath(path).reduce((filled, name) => {
    const value = values[name];
    if (value === undefined || !isAddressable(value)) throw new Problem('backend.unexpectedAnswer', { field: name });
    return filled.replace(`{${name}}`, () => encodeURIComponent(value));
  }, path);
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
