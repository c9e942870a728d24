import type { Problem } from '../../../../shared/errors/problem.ts';

/** About one item: the next may well succeed. */
const ofOneItem: readonly string[] = [
  'backend.forbidden',
  'backend.unexpectedAnswer',
  'backend.notConfirmed',
  'backend.idUnusable',
  'backend.messagesFirst',
  'backend.cannotTell',
  'backend.incomplete',
  'backend.notDeletable',
  'backend.tooLarge',
];
/** About one item, or about the system where they come in a row. */
const perhapsOfOneItem: readonly string[] = ['backend.failing', 'backend.timeout'];
const inARowAtMost = 3;

/** Tells a system that fails from items that do. */
export class ProblemJudge {
  #inARow = 0;

  /** @returns whether it is the system that fails */
  note(problem: Problem | null): boolean {
    if (!problem) {
      this.#inARow = 0;
      return false;
    }
    if (ofOneItem.includes(problem.code)) return false;
    if (!perhapsOfOneItem.includes(problem.code)) return true;
    return ++this.#inARow >= inARowAtMost;
  }
}
