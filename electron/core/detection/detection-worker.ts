import { parentPort } from 'node:worker_threads';
import { describeDefect, toProblem } from '../problems.ts';
import { detect } from './detect.ts';
import type { ScanRequest, ScanResponse } from './scanner.ts';

/** Scans on its own thread, so that neither the window nor the database waits for it. */
const port = parentPort;
if (!port) throw new Error('started outside a worker');

function answer({ id, texts, settings }: ScanRequest): ScanResponse {
  try {
    const found: ScanResponse & { found: unknown } = { id, found: [] };
    for (const [index, { text, known }] of texts.entries()) {
      const spans = detect(text, { ...settings, known });
      if (spans.length > 0) found.found.push([index, spans]);
    }
    return found;
  } catch (error) {
    const problem = toProblem(error);
    return { id, problem: problem.toJSON(), defect: describeDefect(problem) };
  }
}

port.on('message', (request: ScanRequest) => port.postMessage(answer(request)));
