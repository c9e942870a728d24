import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';
import { openLetterTest, refusal, type LetterTest } from './testing/open-letter-test.ts';

let cases: LetterTest;

beforeAll(async () => {
  cases = await openLetterTest();
}, 60_000);
afterAll(() => cases.dispose());

describe('a dispatch', () => {
  it('answers the request from when it is recorded, not from when the letter was written', async () => {
    const id = await cases.openCase();
    const letter = await cases.finish(id, 'refusal', refusal);
    expect((await cases.get(id)).answeredAt).toBeNull();
    const close = { id, outcome: 'refused', ground: 'gdpr.12_5.excessive' } as const;
    expect(await problemCode(cases.call('requests.close', close))).toBe('request.notAnswered');
    const sent = await cases.dispatch(id, letter.id, { isAnswer: true });
    expect(sent).toEqual({ answeredAt: '2026-03-10T09:00:00.000Z', warnings: [] });
    expect((await cases.get(id)).answeredAt).toBe('2026-03-10T09:00:00.000Z');
    expect(await cases.timeline(id)).toEqual(['opened', 'letterFinished', 'dispatched', 'answered']);
    const [shown] = (await cases.call('requests.letters', { id })).letters;
    const { dispatch: recorded } = shown!;
    expect(recorded).toMatchObject({ channel: 'post', proof: 'RR123456789DE', recordedBy: 'Dana Probst' });
    expect((await cases.call('requests.close', close)).state).toBe('closed');
  });

  it('is recorded once', async () => {
    const id = await cases.openCase();
    const letter = await cases.finish(id, 'refusal', refusal);
    await cases.dispatch(id, letter.id);
    expect(await problemCode(cases.dispatch(id, letter.id, { isAnswer: true }))).toBe('letter.alreadyDispatched');
  });

  it('is recorded anew where the case does not know of it', async () => {
    const id = await cases.openCase();
    const letter = await cases.finish(id, 'refusal', refusal);
    const rows = [[Date.parse('2026-03-10T08:00:00Z'), letter.id]];
    await cases.inside(({ contentWriter }) =>
      contentWriter.write([{ sql: 'UPDATE request_letter SET dispatched_at = ? WHERE id = ?', rows }]),
    );
    expect((await cases.dispatch(id, letter.id, { isAnswer: true })).answeredAt).not.toBeNull();
  });

  it('lies neither ahead, nor before receipt, nor before the day of the letter', async () => {
    const id = await cases.openCase();
    const letter = await cases.finish(id, 'refusal', refusal);
    const code = (at: string) => problemCode(cases.dispatch(id, letter.id, { at }));
    expect(await code('2026-03-10T09:00:01Z')).toBe('letter.dispatchInFuture');
    expect(await code('2026-03-04T12:00:00Z')).toBe('letter.dispatchTooEarly');
    expect(await code('2026-03-09T12:00:00Z')).toBe('letter.dispatchTooEarly');
    // The day it was made counts, for often no time is known.
    expect(await code('2026-03-10T00:00:00Z')).toBeNull();
  });

  it('is that of a final letter or of a package, and only an answer answers', async () => {
    const id = await cases.openCase();
    const { id: letterId } = await cases.draft(id, 'acknowledgement');
    expect(await problemCode(cases.dispatch(id, letterId))).toBe('letter.notFinal');
    const final = await cases.finish(id, 'acknowledgement');
    expect(await problemCode(cases.dispatch(id, final.id, { isAnswer: true }))).toBe('letter.noAnswer');
    expect(await problemCode(cases.dispatch(id, final.id, { packageId: id }))).toBe('letter.dispatchUnclear');
    const input = { id, at: '2026-03-10T09:00:00Z', channel: 'post', proof: 'x' } as const;
    expect(await problemCode(cases.call('requests.recordDispatch', input))).toBe('letter.dispatchUnclear');
    expect(await problemCode(cases.call('requests.recordDispatch', { ...input, packageId: id }))).toBe(
      'letter.packageUnknown',
    );
  });

  it('of an acknowledgement, a question or an extension moves what it says', async () => {
    const id = await cases.openCase();
    await cases.dispatch(id, (await cases.finish(id, 'acknowledgement')).id);
    await cases.dispatch(id, (await cases.finish(id, 'askClarification', { questions: '- Welcher Bot?' })).id);
    expect(await cases.get(id)).toMatchObject({ isSuspended: true, waitingFor: 'person' });
    await cases.call('requests.record', { id, type: 'clarificationReceived', at: '2026-03-10T09:00:00Z' });
    await cases.dispatch(id, (await cases.finish(id, 'askIdentity', { doubt: 'x', evidence: '- y' })).id);
    expect(await cases.get(id)).toMatchObject({ identity: 'asked', waitingFor: 'person' });
    const before = (await cases.get(id)).dueOn;
    expect((await cases.dispatch(id, (await cases.finish(id, 'extension', { reasons: 'x' })).id)).warnings).toEqual([]);
    expect((await cases.get(id)).dueOn > before).toBe(true);
    const types = await cases.timeline(id);
    for (const type of ['acknowledged', 'clarificationAsked', 'identityAsked', 'extended'])
      expect(types.filter((each) => each === type)).toHaveLength(1);
    // A second letter of the kind says the same again and moves nothing.
    await cases.dispatch(id, (await cases.finish(id, 'acknowledgement')).id);
    expect((await cases.timeline(id)).filter((each) => each === 'acknowledged')).toHaveLength(1);
  });

  it('of an extension after the first period warns and does not extend', async () => {
    const id = await cases.openCase({ receivedAt: '2026-01-05T10:00:00Z' });
    const letter = await cases.finish(id, 'extension', { reasons: 'x', newDueOn: '5. April 2026' });
    expect((await cases.dispatch(id, letter.id)).warnings).toEqual(['afterNoticeBy']);
    expect(await cases.get(id)).toMatchObject({ isExtended: false });
    const quebec = await cases.openCase({ regime: 'CA', region: 'QC' });
    const asked = await cases.finish(quebec, 'extension', { reasons: 'x', newDueOn: '5. Mai 2026' });
    expect((await cases.dispatch(quebec, asked.id)).warnings).toEqual(['dateNotMoved']);
  });

  it('of the passphrase on the day and the way of the package is warned of', async () => {
    const id = await cases.openCase();
    await cases.call('requests.checkIdentity', { id, result: 'confirmed', method: 'signedIn', evidence: 'x' });
    const packageId = '01890a5d-ac96-774b-bcce-b302099a8057';
    await cases.inside(({ contentWriter }) =>
      contentWriter.write([
        {
          sql: 'INSERT INTO request_package (id, request_id, summary, created_by, created_at) VALUES (?, ?, ?, ?, ?)',
          rows: [[packageId, id, '{"conversations":2,"messages":9}', 'x', cases.clock.now]],
        },
      ]),
    );
    const values = { archive: 'a.zip', passphrase: 'anker birke' };
    const [same, other] = [await cases.finish(id, 'passphrase', values), await cases.finish(id, 'passphrase', values)];
    const sent = { id, packageId, at: '2026-03-10T08:00:00Z', channel: 'registeredPost', proof: 'x' } as const;
    const answer = await cases.call('requests.recordDispatch', { ...sent, isAnswer: true });
    expect(answer).toEqual({ answeredAt: '2026-03-10T08:00:00.000Z', warnings: [] });
    expect((await cases.dispatch(id, same.id)).warnings).toEqual(['sameWayAsPackage']);
    expect((await cases.dispatch(id, other.id, { channel: 'email' })).warnings).toEqual([]);
    const completion = await cases.draft(id, 'completionAccess');
    expect(completion.body).toContain('Das Datenpaket enthält: 2 Gespräche mit 9 Nachrichten.');
  });
});
