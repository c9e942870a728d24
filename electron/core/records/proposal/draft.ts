import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';

type Origin = OutputOf<'records.propose'>['origins'][number];

/** A record that is filled in, with what each part of it rests on. */
export class Draft {
  readonly #origins = new Map<string, Origin>();
  fields: RecordFields;

  constructor(fields: RecordFields) {
    this.fields = fields;
  }

  get origins(): Origin[] {
    return [...this.#origins.values()];
  }

  set<Name extends keyof RecordFields>(name: Name, value: RecordFields[Name], origin: Origin['origin']): void {
    this.fields = { ...this.fields, [name]: value };
    this.say(name, origin);
  }

  /** @param count conversations it was seen in */
  say(path: string, origin: Origin['origin'], count: number | null = null): void {
    this.#origins.set(path, { path, origin, count });
  }
}
