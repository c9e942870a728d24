import { prefillBreach } from './breach.ts';
import { prefillCommunication } from './communication.ts';
import { prefillConsequences } from './consequences.ts';
import { prefillContacts } from './contacts.ts';
import { prefillController } from './controller.ts';
import type { Known } from './known.ts';
import { prefillMeasures } from './measures.ts';
import { prefillNotification } from './notification.ts';
import { prefillOthers } from './others.ts';
import { prefillParties } from './parties.ts';
import { prefillPersonsAndData } from './persons-and-data.ts';
import type { PrefillEntry } from './prefill-entry.ts';
import { prefillTimeline } from './timeline.ts';

const sections = [
  prefillNotification,
  prefillController,
  prefillContacts,
  prefillParties,
  prefillTimeline,
  prefillBreach,
  prefillPersonsAndData,
  prefillMeasures,
  prefillConsequences,
  prefillCommunication,
  prefillOthers,
];

/** What the form of the EDPB says by what is known already, by the number of the field. */
export function prefill(known: Known): Map<number, PrefillEntry> {
  return new Map(sections.flatMap((section) => section(known)).map((entry) => [entry.number, entry]));
}
