/** Indexes of words, in the order of the text. */
export interface WordList {
  indexes: Int32Array;
  count: number;
}

export function note(list: WordList, index: number): void {
  list.indexes[list.count++] = index;
}
