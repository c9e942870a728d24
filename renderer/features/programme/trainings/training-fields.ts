import type { InputOf } from '../../../../shared/contract/index.ts';
import { readNumber } from '../../../lib/read-number.ts';

/** Empty: no limit, and no activity it belongs to. */
export type TrainingTexts = Record<
  'team' | 'topic' | 'heldOn' | 'trainer' | 'invited' | 'attended' | 'proof' | 'validUntil' | 'activityId',
  string
>;

export function emptyTraining(today: string): TrainingTexts {
  return {
    team: '',
    topic: '',
    heldOn: today,
    trainer: '',
    invited: '',
    attended: '',
    proof: '',
    validUntil: '',
    activityId: '',
  };
}

export function toTraining({
  invited,
  attended,
  validUntil,
  activityId,
  ...texts
}: TrainingTexts): InputOf<'programme.recordTraining'>['fields'] {
  return {
    ...texts,
    invited: readNumber(invited),
    attended: readNumber(attended),
    validUntil: validUntil === '' ? null : validUntil,
    activityId: activityId === '' ? null : activityId,
  };
}

/** No more can have come than were asked to. */
export function hasTooMany({ invited, attended }: { invited: number; attended: number }): boolean {
  return attended > invited;
}
