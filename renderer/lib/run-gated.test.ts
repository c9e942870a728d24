import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../shared/errors/codes.ts';
import { Problem } from '../../shared/errors/problem.ts';
import type { GateAnswer } from './approval-gate.ts';
import { runGated } from './run-gated.ts';

const effects = [{ code: 'backendRemoved', values: { name: 'Shop', conversations: 3 } }];

/** Core, as it answers one call after the other; null is success. */
function answers(...codes: (ProblemCode | null)[]) {
  return async () => {
    const code = codes.shift();
    if (code) throw new Problem(code, { effects });
    return 'reply';
  };
}

describe('an action that needs a second person', () => {
  it('is simply done where nobody has to be asked', async () => {
    expect(await runGated(answers(null), () => Promise.reject(new Error('asked')))).toEqual({
      answer: 'done',
      reply: 'reply',
    });
  });

  it('is asked for with its effects and done once they are approved', async () => {
    const asked: unknown[] = [];
    const result = await runGated(answers('approval.needed', null), async (...question): Promise<GateAnswer> => {
      asked.push(question);
      return 'approved';
    });
    expect(result).toEqual({ answer: 'done', reply: 'reply' });
    expect(asked).toEqual([[effects, false]]);
  });

  it('is asked for again where its effects changed between approval and call', async () => {
    const asked: boolean[] = [];
    await runGated(answers('approval.needed', 'approval.changed', null), async (_, isChanged) => {
      asked.push(isChanged);
      return 'approved';
    });
    expect(asked).toEqual([false, true]);
  });

  it('is not tried again when somebody decides later or nobody agrees', async () => {
    for (const answer of ['later', 'open'] as const)
      expect(await runGated(answers('approval.needed'), () => Promise.resolve(answer))).toEqual({ answer });
  });

  it('fails with any other problem', async () => {
    const failure = runGated(answers('backend.unknown'), () => Promise.resolve('approved'));
    await expect(failure).rejects.toMatchObject({ code: 'backend.unknown' });
  });
});
