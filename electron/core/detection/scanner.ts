import { Worker } from 'node:worker_threads';
import { Problem, type ProblemJson } from '../../../shared/errors/problem.ts';
import type { DetectedSpan } from './detected-span.ts';
import type { DetectionSettings, KnownIdentifier } from './detection-settings.ts';

export interface ScannedText {
  text: string;
  /** What is known of the person it was said by or to. */
  known: readonly KnownIdentifier[];
}

export interface ScanRequest {
  id: number;
  texts: readonly ScannedText[];
  settings: DetectionSettings;
}

/** Only texts in which something was found are named. `defect` says where something went wrong, without the message. */
export type ScanResponse =
  | { id: number; found: [index: number, spans: DetectedSpan[]][] }
  | { id: number; problem: ProblemJson; defect: string };

const workerFile = import.meta.url.endsWith('.ts') ? './detection-worker.ts' : './detection-worker.js';

/** Detection on a thread of its own, for many texts at once. Belongs to one job, which closes it. */
export class Scanner {
  readonly #worker = new Worker(new URL(workerFile, import.meta.url));
  readonly #waiting = new Map<number, PromiseWithResolvers<ScanResponse>>();
  #nextId = 1;
  #ended: Problem | null = null;

  constructor() {
    this.#worker.on('message', (response: ScanResponse) => {
      this.#waiting.get(response.id)?.resolve(response);
      this.#waiting.delete(response.id);
    });
    this.#worker.on('error', (error: Error) => this.#endWith(new Problem('internal', undefined, { cause: error })));
    this.#worker.on('exit', () => this.#endWith(new Problem('job.interrupted')));
  }

  /** @returns for each text what is in it */
  async scan(texts: readonly ScannedText[], settings: DetectionSettings): Promise<DetectedSpan[][]> {
    if (this.#ended) throw this.#ended;
    const id = this.#nextId++;
    const pending = Promise.withResolvers<ScanResponse>();
    this.#worker.postMessage({ id, texts, settings } satisfies ScanRequest);
    this.#waiting.set(id, pending);
    const response = await pending.promise;
    if ('problem' in response) {
      const { problem, defect } = response;
      const cause = Object.assign(new Error(), { name: 'in the detection worker', stack: defect });
      throw new Problem(problem.code, problem.details, { cause });
    }
    const spans: DetectedSpan[][] = texts.map(() => []);
    for (const [index, found] of response.found) spans[index] = found;
    return spans;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #endWith(problem: Problem): void {
    this.#ended ??= problem;
    for (const pending of this.#waiting.values()) pending.reject(problem);
    this.#waiting.clear();
  }
}
