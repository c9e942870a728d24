import type { Controller } from '../../../../../shared/contract/controllers.ts';
import type { ScopeFigures } from '../../../../../shared/contract/incidents/fields.ts';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { readUserNames } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import { listControllers, readController } from '../../../controllers/index.ts';
import { summariseCommunications } from '../../communications/summarise-communications.ts';
import { describeDecisions } from '../../decisions/describe-decisions.ts';
import { listMeasures } from '../../measures/measure-rows.ts';
import type { Language } from '../../../open-words.ts';
import { listNotifications, readSent } from '../../notifications/notification-rows.ts';
import { summariseNotifications } from '../../notifications/summarise-notifications.ts';
import { listScopes, showScope } from '../../scope/scope-rows.ts';
import type { Standing } from '../../standing.ts';
import type { RegisterReader } from '../../../vault/index.ts';
import { isBreach } from '../is-breach.ts';
import { listOfYear, type YearOf } from '../list-of-year.ts';

type Incident = OutputOf<'incidents.get'>;

/** What Art. 33(5) GDPR wants documented of a breach: its facts, its effects and what was done. */
export interface Breach extends Pick<
  Incident,
  'assessments' | 'advice' | 'decisions' | 'notifications' | 'communications' | 'measures'
> {
  standing: Standing;
  controller: Controller;
  /** Newest figures of who is concerned; null where nobody counted. */
  scope: ScopeFigures | null;
  /** Art. 33(1) GDPR, by the notification they went with. */
  reasonsForDelay: ReadonlyMap<string, string>;
}

/** By organisation and number. Drills are none. @throws Problem controller.unknown */
export function readBreaches(context: Context, choice: YearOf, language: Language): Breach[] {
  const { register } = context;
  if (choice.controllerId !== undefined) readController(register, choice.controllerId);
  const names = readUserNames(register);
  const controllers = new Map(listControllers(register).map((controller) => [controller.id, controller]));
  return listOfYear(context, choice, language)
    .map(({ standing }) => standing)
    .filter(({ facts, row }) => isBreach(facts, row))
    .map((standing) => readBreach(context, standing, controllers.get(standing.row.controller_id)!, names, language))
    .toSorted(byNumber);
}

/** @param names of users by their id */
export function readBreach(
  context: Context,
  standing: Standing,
  controller: Controller,
  names: ReadonlyMap<string, string>,
  language: Language,
): Breach {
  const { register } = context;
  const { id } = standing.row;
  const [newest] = listScopes(register, id);
  return {
    standing,
    controller,
    scope: newest ? showScope(newest, names, language) : null,
    ...describeDecisions(register, standing, names),
    notifications: summariseNotifications(context, standing.row, names),
    reasonsForDelay: readReasonsForDelay(register, id),
    communications: summariseCommunications(register, id, names),
    measures: listMeasures(register, id),
  };
}

function byNumber(one: Breach, other: Breach): number {
  return (
    one.controller.name.localeCompare(other.controller.name) ||
    (one.standing.row.number < other.standing.row.number ? -1 : 1)
  );
}

/** Field 49 of the common template. */
function readReasonsForDelay(register: RegisterReader, incidentId: string): Map<string, string> {
  return new Map(
    listNotifications(register, incidentId).flatMap((row) => {
      const reasons = readSent(row)?.values[49];
      return typeof reasons === 'string' && reasons !== '' ? [[row.id, reasons]] : [];
    }),
  );
}
