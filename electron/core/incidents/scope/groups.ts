/** Numbers that belong together, joined two by two. Each group is named by one of its own: an account before a conversation. */
export class Groups {
  readonly #parents = new Map<number, number>();

  /** @returns whether they were apart before */
  join(one: number, other: number): boolean {
    const [first, second] = [this.find(one), this.find(other)];
    if (first === second) return false;
    const [name, joined] = isBefore(first, second) ? [first, second] : [second, first];
    this.#parents.set(joined, name);
    return true;
  }

  find(own: number): number {
    let name = own;
    for (let parent = this.#parents.get(name); parent !== undefined; parent = this.#parents.get(name)) name = parent;
    // The next search is short.
    for (let each = own; each !== name;) {
      const parent = this.#parents.get(each) ?? name;
      this.#parents.set(each, name);
      each = parent;
    }
    return name;
  }
}

function isBefore(one: number, other: number): boolean {
  if (one > 0 !== other > 0) return one > 0;
  return Math.abs(one) <= Math.abs(other);
}
