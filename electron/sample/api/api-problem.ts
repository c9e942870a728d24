const statuses = {
  unauthorized: 401,
  not_found: 404,
  method_not_allowed: 405,
  invalid_request: 400,
  unknown_parameter: 400,
  duplicate_parameter: 400,
  missing_parameter: 400,
  invalid_parameter: 400,
  invalid_cursor: 400,
  rate_limited: 429,
  internal_error: 500,
  unavailable: 503,
} as const;

export type ApiProblemCode = keyof typeof statuses;

/** Answered as {error: {code, message}}. The message is fixed text: it never quotes what the caller sent. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(code: ApiProblemCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.status = statuses[code];
    this.headers = headers;
  }
}
