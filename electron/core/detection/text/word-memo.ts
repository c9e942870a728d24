const most = 4096;

/** What was judged of words seen lately: running text says the same words again and again. */
export class WordMemo {
  readonly #judgements = new Map<string, number>();

  /** @param judge asked only where the answer is not known any more; has to answer the same for the same word */
  recall(word: string, judge: (word: string) => number): number {
    const known = this.#judgements.get(word);
    if (known !== undefined) return known;
    if (this.#judgements.size === most) this.#judgements.clear();
    const judgement = judge(word);
    this.#judgements.set(word, judgement);
    return judgement;
  }
}
