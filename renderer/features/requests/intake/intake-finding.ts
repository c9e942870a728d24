/** What a request uttered in a chat already says about the case it becomes. */
export interface IntakeFinding {
  findingId: string;
  /** The right that was asked for, where the finding names it. */
  kind: string | null;
  /** ISO 8601 instant: when it was said. */
  at: string;
}
