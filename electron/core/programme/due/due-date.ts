import type { RegisterReader } from '../../vault/index.ts';

/** Something of another register that falls due on a day, for the calendar. */
export interface DueDate {
  id: string;
  controllerId: string;
  on: string;
  title: { de: string; en: string };
}

/** Registers whose dates enter the calendar. Core's entry hands them in: they lie beside this one. */
export type DueSource = (register: RegisterReader) => DueDate[];
