import { joinLines, sayPair } from '../aspects/say-lines.ts';
import type { HeadPart } from '../layouts/layout.ts';
import { writeLabel } from '../layouts/layout.ts';
import type { RegisterExport, Section } from './register-export.ts';

/** The block of a form that says whose register it is: Art. 30(1)(a), (2)(a). */
export function sayHead({ layout, words }: RegisterExport, { controller, role, views }: Section) {
  const parts: Record<HeadPart, () => string> = {
    controller: () => joinLines([controller.name, controller.address]),
    officer: () => controller.dataProtectionOfficer,
    // A record may name one of its own.
    representative: () =>
      sayEach(views.flatMap(({ fields }) => (fields.representative ? [fields.representative] : []))) ||
      controller.representative,
    jointControllers: () => sayEach(views.flatMap(({ fields }) => fields.jointControllers)),
  };
  const sayEach = (parties: readonly { name: string; contact: string }[]): string =>
    [...new Set(parties.map(({ name, contact }) => sayPair(words, name, contact)))].join('\n');
  return layout.forms[role].head.map((label) => ({ name: writeLabel(label), value: parts[label.part]() }));
}
