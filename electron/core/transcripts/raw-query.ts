import type { Compilable, RawBuilder } from 'kysely';
import { inContent } from '../vault/index.ts';

/** Makes hand-written SQL something a content connection can run. */
export function rawQuery<Row>(statement: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => statement.compile(inContent) };
}
