import { describe, expect, it } from 'vitest';
import { judgeAnswer, type StatusMeaning } from './judge-answer.ts';

const now = Date.parse('2026-03-02T08:00:00Z');
const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: JSON.stringify(body),
});
const own: StatusMeaning[] = [
  { status: 500, when: { path: 'message', includes: 'Unauthorized access' }, means: 'absent' },
  { status: 400, means: 'refused' },
  { status: 404, means: 'forbidden' },
  { status: 503, means: 'rateLimited' },
];

/** One word for what an answer comes to. */
function meaning(status: number, body?: unknown, statuses: readonly StatusMeaning[] = own): string {
  const outcome = judgeAnswer(answer(status, body), statuses, now);
  if ('answer' in outcome) return 'absent' in outcome.answer ? 'absent' : 'read';
  return `${outcome.problem.code}${outcome.isWorthRetrying ? ', again' : ''}`;
}

describe('what a status means', () => {
  it.each([
    [200, 'read'],
    [401, 'backend.unauthorised'],
    [403, 'backend.forbidden'],
    [404, 'absent'],
    [410, 'absent'],
    [422, 'backend.unexpectedAnswer'],
    [429, 'backend.rateLimited, again'],
    [500, 'backend.failing, again'],
    [302, 'backend.redirected'],
  ])('(%i) is in general %s', (status, expected) => {
    expect(meaning(status, {}, [])).toBe(expected);
  });

  it('is another at a system that says so, where its answer does', () => {
    expect(meaning(500, { message: 'Error: Unauthorized access' })).toBe('absent');
    expect(meaning(500, { message: 'out of memory' })).toBe('backend.failing, again');
    expect(meaning(500, { message: { Unauthorized: 'access' } })).toBe('backend.failing, again');
    expect(meaning(404)).toBe('backend.forbidden');
    expect(meaning(400)).toBe('backend.unexpectedAnswer');
    expect(meaning(503)).toBe('backend.rateLimited, again');
  });

  it('comes with how long to wait', () => {
    const outcome = judgeAnswer(answer(503, {}, { 'retry-after': '7' }), own, now);
    expect(outcome).toMatchObject({ retryAfterMs: 7000 });
  });
});
