import type { ContentStatement, SqlValue } from '../../vault/index.ts';

/** Collects rows per statement. The statements run in the order given here. */
export class RowBatch<Name extends string> {
  readonly #statements: { [Key in Name]: string };
  readonly #rows = new Map<Name, SqlValue[][]>();

  constructor(statements: { [Key in Name]: string }) {
    this.#statements = statements;
  }

  add(name: Name, row: SqlValue[]): void {
    const rows = this.#rows.get(name);
    if (rows) rows.push(row);
    else this.#rows.set(name, [row]);
  }

  count(name: Name): number {
    return this.#rows.get(name)?.length ?? 0;
  }

  /** @param sortedBy statements whose rows run in ascending order, with the place of the number in the row */
  toStatements(sortedBy: { [Key in Name]?: number }): ContentStatement[] {
    return (Object.keys(this.#statements) as Name[]).flatMap((name) => {
      const rows = this.#rows.get(name);
      if (!rows) return [];
      const place = sortedBy[name];
      if (place !== undefined) rows.sort((one, other) => Number(one[place]) - Number(other[place]));
      return [{ sql: this.#statements[name], rows }];
    });
  }
}
