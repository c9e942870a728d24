import { rights } from '../../../../../shared/contract/rights.ts';
import { readCaseTimes } from '../../../requests/index.ts';
import { isDayOf } from '../year.ts';
import { count, type Figure, type Scope } from './scope.ts';

/** Requests received and answered in the year, and how many of the answers were in time, by kind. */
export function countRequests({ register, controllerId, year, today }: Scope): Figure[] {
  const cases = readCaseTimes(register, controllerId);
  const received = cases.filter(({ receivedOn }) => isDayOf(year, receivedOn));
  const answered = cases.filter(({ answeredOn }) => isDayOf(year, answeredOn));
  const onTime = answered.filter(({ answeredOn, dueOn }) => answeredOn! <= dueOn);
  const overdue = cases.filter(
    ({ needsAnswer, answeredOn, dueOn }) => needsAnswer && answeredOn === null && isDayOf(year, dueOn) && dueOn < today,
  );
  const byKind = rights.flatMap((right) => {
    const of = [received, answered, onTime].map((each) => each.filter(({ kind }) => kind === right));
    if (of.every(({ length }) => length === 0)) return [];
    return ['received', 'answered', 'onTime'].map((key, index) => count(`${key}.${right}`, of[index]!));
  });
  const late = { key: 'late', value: answered.length - onTime.length };
  return [
    count('received', received),
    count('answered', answered),
    count('onTime', onTime),
    late,
    count('overdue', overdue),
    ...byKind,
  ];
}
