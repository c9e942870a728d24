import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReception } from './read-reception.ts';

const received = (by: string, date: string) => ({
  key: 'received',
  value: `from sender.example (192.0.2.1) by ${by} with ESMTPS id 1; ${date}`,
});
const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const sent = { key: 'date', value: 'Mon, 2 Mar 2026 08:00:00 +0100' };

describe('when a mail reached the organisation', () => {
  it('is when the first of its own servers took it, not when it was in the mailbox or sent', () => {
    const { receivedAt, dates } = readReception([
      received('mailbox.firma.example', 'Tue, 3 Mar 2026 06:30:00 +0100 (CET)'),
      received('mx1.firma.example', 'Mon, 2 Mar 2026 23:59:00 +0100'),
      received('out.provider.example', 'Mon, 2 Mar 2026 08:00:05 +0100'),
      sent,
    ]);
    expect(instant(receivedAt)).toBe('2026-03-02T22:59:00.000Z');
    expect(dates.map(({ source }) => source)).toEqual(['received', 'received', 'received', 'date']);
  });

  it('does not follow lines that a sender could have written below', () => {
    const { receivedAt } = readReception([
      received('mx1.firma.example', 'Mon, 2 Mar 2026 23:59:00 +0100'),
      received('evil.example', 'Mon, 2 Mar 2026 23:58:00 +0100'),
      received('mx1.firma.example', 'Sun, 1 Mar 2026 10:00:00 +0100'),
    ]);
    expect(instant(receivedAt)).toBe('2026-03-02T22:59:00.000Z');
  });

  it('is not weeks before the last server had it, whatever the lines say', () => {
    const { receivedAt } = readReception([
      received('mx1.firma.example', 'Mon, 2 Mar 2026 23:59:00 +0100'),
      received('mx1.firma.example', 'Sun, 1 Feb 2026 10:00:00 +0100'),
    ]);
    expect(instant(receivedAt)).toBe('2026-03-02T22:59:00.000Z');
  });

  it('is what the sender says where no server says anything, and unknown without any date', () => {
    expect(instant(readReception([sent]).receivedAt)).toBe('2026-03-02T07:00:00.000Z');
    expect(readReception([{ key: 'date', value: 'gestern' }])).toEqual({ receivedAt: null, dates: [] });
  });

  it('is one of the dates that are shown, for any head', () => {
    const header = fc.record({
      key: fc.constantFrom('received', 'date', 'subject'),
      value: fc.oneof(
        fc.string({ maxLength: 80 }),
        fc.tuple(fc.domain(), fc.date({ noInvalidDate: true })).map(([by, at]) => `by ${by}; ${at.toUTCString()}`),
      ),
    });
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const { receivedAt, dates } = readReception(headers);
        expect(dates.map(({ at }) => at)).toEqual(receivedAt === null ? [] : expect.arrayContaining([receivedAt]));
      }),
    );
  });
});
