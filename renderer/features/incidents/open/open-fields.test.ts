import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { firstFields, lacksReasons, toOpenInput } from './open-fields.ts';

const now = new Date('2026-11-22T01:00:00Z');
const backendId = '01890a5d-ac96-774b-bcce-b302099a8057';
const processorId = '01890a5d-ac96-774b-bcce-b302099a8058';
const chosen = { from: null, playbooks: ['leakedKey'], breachTypes: ['confidentiality'], language: 'en' } as const;
const parse = (input: unknown) => contract.incidents.open.input.parse(input);

describe('a new incident', () => {
  it('is detected now until somebody says otherwise, and nobody is aware yet', () => {
    const input = toOpenInput({ ...firstFields(null, now), title: 'Leaked key' }, chosen);
    expect(parse(input).moments).toEqual({
      occurred: null,
      detected: '2026-11-22T01:00:00.000Z',
      processorNotice: null,
      aware: null,
    });
  });

  it('says what was lost only where it is a breach', () => {
    const fields = { ...firstFields(null, now), title: 'x' };
    expect(parse(toOpenInput(fields, chosen)).facts).not.toHaveProperty('breachTypes');
    const breach = parse(toOpenInput({ ...fields, kind: 'breach' }, chosen)).facts;
    expect(breach).toMatchObject({ kind: 'breach', breachTypes: ['confidentiality'] });
  });

  it('keeps what it was opened from', () => {
    const from = { kind: 'message', conversationId: backendId, messageId: 7 } as const;
    const fields = { ...firstFields(from, now), title: 'x', origin: 'alert' };
    expect(parse(toOpenInput(fields, { ...chosen, from })).origin).toEqual(from);
  });

  it('takes the moment for that of the notice where a processor told of it', () => {
    const from = { kind: 'processorNotice', processorId } as const;
    const input = parse(toOpenInput({ ...firstFields(from, now), title: 'x' }, { ...chosen, from }));
    expect(input.moments.processorNotice).toBe('2026-11-22T01:00:00.000Z');
  });

  it('comes from what was chosen, as far as that names anything', () => {
    const fields = { ...firstFields(null, now), title: 'x', origin: 'backend' };
    expect(parse(toOpenInput({ ...fields, backendId }, chosen)).origin).toEqual({ kind: 'backend', backendId });
    expect(parse(toOpenInput(fields, chosen)).origin).toEqual({ kind: 'other' });
  });

  it('asks for reasons once awareness is set, and sends none without it', () => {
    const fields = { ...firstFields(null, now), title: 'x', awareReasons: 'typed before' };
    expect(lacksReasons(fields)).toBe(false);
    expect(toOpenInput(fields, chosen).awareReasons).toBe('');
    expect(lacksReasons({ ...fields, aware: '2026-11-22T02:00', awareReasons: ' ' })).toBe(true);
  });
});
