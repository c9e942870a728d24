import type { DeadlineInput } from '../../../../shared/contract/deadlines.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Day } from '../../../../shared/rules/days.ts';
import { isVerified, type DeadlineRule } from '../../../../shared/rules/rule.ts';
import { canonicalJson, type RegisterReader } from '../../vault/index.ts';
import { computeDeadline } from '../counting/compute-deadline.ts';
import type { CheckedRules } from './signed-rules.ts';
import { findPublisher, rulesInForce } from './stored-rules.ts';

type Preview = OutputOf<'deadlines.previewRules'>;

/** A case whose date the rules give. */
export interface OpenCase {
  caseId: string;
  deadline: DeadlineInput;
}

/** What adopting a file would change. */
export function previewRules(register: RegisterReader, checked: CheckedRules, cases: readonly OpenCase[]): Preview {
  const { file, fingerprint, publisherFingerprint, rules } = checked;
  const publisher = findPublisher(register, publisherFingerprint);
  const before = rulesInForce(register);
  const after = [...before, ...rules];
  return {
    fingerprint,
    publisher: {
      name: publisher?.name ?? file.publisher,
      fingerprint: publisherFingerprint,
      isTrusted: publisher !== null,
    },
    version: file.version,
    issuedOn: file.issuedOn,
    rules: rules.map((rule) => compareRule(rule, before)),
    cases: cases.flatMap(({ caseId, deadline }) => {
      const [dueOnBefore, dueOnAfter] = [dueOn(deadline, before), dueOn(deadline, after)];
      return dueOnBefore === dueOnAfter ? [] : [{ caseId, dueOnBefore, dueOnAfter }];
    }),
  };
}

function compareRule(after: DeadlineRule, rules: readonly DeadlineRule[]): Preview['rules'][number] {
  const before = rules.findLast(({ id }) => id === after.id) ?? null;
  const isSame = before !== null && canonicalJson(before) === canonicalJson(after);
  return {
    change: before === null ? 'added' : isSame ? 'same' : 'changed',
    before,
    after,
    isVerified: isVerified(after.source),
  };
}

/** Null where no rule gives one. */
function dueOn(input: DeadlineInput, rules: readonly DeadlineRule[]): Day | null {
  try {
    return computeDeadline(input, rules).dueOn;
  } catch (error) {
    if (error instanceof Problem && error.code.startsWith('deadline.')) return null;
    throw error;
  }
}
