import { v4 as uuidv4 } from 'uuid';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { ProblemCode } from '../../../../../shared/errors/codes.ts';
import type { AdminAccount } from '../../engine/map-account.ts';
import type { BackendClient } from '../../engine/backend-client.ts';
import type { ObservedExchange } from '../../http/settings.ts';
import type { SeenAnswer, SeenErrorPage } from '../evidence.ts';
import { findLeaks } from '../find-leaks.ts';
import { nameCall, seeAnswer } from '../see-answer.ts';
import { withoutCredential, type Replay } from './replay.ts';

/** What was seen while a system was asked with its credential, as every sync asks. */
export class UsualAnswers {
  readonly answers: SeenAnswer[] = [];
  /** By the name of their call. */
  readonly replays = new Map<string, Replay & { fields: string | null }>();
  problem: ProblemCode | null = null;
  errorPage: SeenErrorPage | null = null;
  /** Null: the system does not say. */
  accounts: AdminAccount[] | null = null;
  #isExpectingError = false;
  readonly #basePath: string;

  constructor(baseUrl: string) {
    this.#basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
  }

  /** Takes from an answer what says something about safety; what is in it is dropped at once. */
  note(exchange: ObservedExchange, client: BackendClient | null, secrets: readonly string[]): void {
    const { method, url, answer } = exchange;
    const call = nameCall(method, url, this.#basePath);
    if (answer.status >= 400) {
      const leaks = findLeaks(answer.body);
      if (!this.errorPage || leaks.length > this.errorPage.leaks.length)
        this.errorPage = { call, status: answer.status, leaks };
    }
    if (this.#isExpectingError) return;
    const seen = seeAnswer(exchange, this.#basePath);
    this.answers.push(seen);
    const replay = client && withoutCredential(exchange, client.connector, secrets);
    if (replay && answer.status < 300) this.replays.set(call, { ...replay, fields: seen.shape?.fields ?? null });
  }

  async askAll(client: BackendClient, signal: AbortSignal): Promise<void> {
    const questions: (() => Promise<unknown>)[] = [
      () => client.probe(),
      () => client.listBots(),
      () => client.countConversations(null),
      () => client.readRetentionDays(),
      () => readFirstPage(client),
      async () => (this.accounts = await client.listAccounts()),
    ];
    for (const ask of questions) {
      const problem = await problemOf(ask, signal);
      this.problem ??= problem;
      // Whoever does not answer at all is not asked five times.
      if (problem !== null && !onlyThis.includes(problem)) return;
    }
    this.#isExpectingError = true;
    await problemOf(() => client.readConversation(uuidv4()), signal);
    this.#isExpectingError = false;
  }
}

/** One answer alone may be the cause of these. */
const onlyThis: readonly ProblemCode[] = ['backend.forbidden', 'backend.unexpectedAnswer', 'backend.tooLarge'];

async function readFirstPage(client: BackendClient): Promise<void> {
  if (!client.connector.accessLog) return;
  for await (const _page of client.readAccessLog(null)) return;
}

/** What is no answer of the system passes: a cancelled job, a defect. */
async function problemOf(ask: () => Promise<unknown>, signal: AbortSignal): Promise<ProblemCode | null> {
  try {
    await ask();
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
