import type { ProblemCode } from './codes.ts';
import { describeProblem } from './describe.ts';

export interface ProblemJson {
  code: ProblemCode;
  /** English, for logs and terminals; the window shows the text that belongs to the code in its own language. */
  message: string;
  /** Facts without content: file roles, counts, field paths. */
  details?: Record<string, unknown>;
}

/** An expected failure with a stable code. Everything else that is thrown is a defect and becomes `internal`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ProblemCode, details?: Record<string, unknown>, options?: ErrorOptions) {
    super(describeProblem(code, 'en'), options);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  toJSON(): ProblemJson {
    const json: ProblemJson = { code: this.code, message: this.message };
    if (this.details) json.details = this.details;
    return json;
  }
}
