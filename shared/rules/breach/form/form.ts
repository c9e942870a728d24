import breach from './breach.json' with { type: 'json' };
import communication from './communication.json' with { type: 'json' };
import consequences from './consequences.json' with { type: 'json' };
import contacts from './contacts.json' with { type: 'json' };
import controller from './controller.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import notification from './notification.json' with { type: 'json' };
import others from './others.json' with { type: 'json' };
import personsAndData from './persons-and-data.json' with { type: 'json' };
import { formFile, formSource, type FormOrigin, type FormRule, type FormSection } from './schema.ts';
import source from './source.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };

const files = [
  notification,
  controller,
  contacts,
  timeline,
  breach,
  personsAndData,
  measures,
  consequences,
  communication,
  others,
];

let sections: readonly FormSection[] | undefined;
let rules: readonly FormRule[] | undefined;
let origin: FormOrigin | undefined;

/**
 * The common template of the EDPB for breach notifications, version 1.0, in the order of its numbers. Read when it is
 * first asked for: not at every start.
 */
export function listFormSections(): readonly FormSection[] {
  sections ??= files
    .flatMap((file) => formFile.parse(file).sections)
    .toSorted((a, b) => a.fields[0]!.number - b.fields[0]!.number);
  return sections;
}

export function listFormRules(): readonly FormRule[] {
  rules ??= listFormSections().flatMap(({ fields }) => fields);
  return rules;
}

/** Where the template is from, that the German words are ours, and why fields depart from the published table. */
export function readFormOrigin(): FormOrigin {
  origin ??= formSource.parse(source);
  return origin;
}
