import { describe, expect, it } from 'vitest';
import type { Deadline, DeadlineEvent, DeadlineInput } from '../../../../shared/contract/deadlines.ts';
import type { DeadlineRule } from '../../../../shared/rules/rule.ts';
import { listShippedRules } from '../../../../shared/rules/shipped-rules.ts';
import { computeDeadline } from './compute-deadline.ts';

type Type = DeadlineEvent['type'];
const events = (...each: [Type, string, string?][]): DeadlineEvent[] =>
  each.map(([type, at, on]) => ({ type, at, ...(on && { on }) }));
const compute = (input: Partial<DeadlineInput>): Deadline =>
  computeDeadline({ regime: 'EU', region: 'DE', right: 'access', receivedAt: '2026-03-10', language: 'en', ...input });
const textsOf = ({ steps }: Deadline): string => steps.map(({ text }) => text).join('\n');
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('under the GDPR', () => {
  it('there is one month for each right of Art. 15 to 22, from receipt', () => {
    for (const right of ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection'] as const)
      expect(compute({ right })).toMatchObject({ dueOn: '2026-04-10', mayExtend: true, unverified: false });
  });

  it('the extension is told within the first month, or has no effect', () => {
    const inTime = compute({ events: events(['extended', '2026-04-10']) });
    expect(inTime).toMatchObject({ dueOn: '2026-06-10', maximum: '2026-06-10', mayExtend: false });
    expect(inTime.noticeBy).toBeUndefined();
    const late = compute({ events: events(['extended', '2026-04-11']) });
    expect(late).toMatchObject({ dueOn: '2026-04-10', mayExtend: false });
    expect(textsOf(late)).toContain('told on 11 April 2026, after 10 April 2026. It has no effect');
  });

  it('the extension may be shorter, and never longer than two months', () => {
    expect(compute({ events: events(['extended', '2026-04-01', '2026-05-04']) }).dueOn).toBe('2026-05-04');
    expect(compute({ events: events(['extended', '2026-04-01', '2027-01-01']) }).dueOn).toBe('2026-06-10');
    expect(compute({ events: events(['extended', '2026-04-01', '2026-03-20']) }).dueOn).toBe('2026-04-10');
  });

  it('waiting for identity suspends nothing by the strict reading, and is said', () => {
    const waiting = compute({ events: events(['identityAsked', '2026-03-11']) });
    expect(waiting).toMatchObject({ dueOn: '2026-04-10', isSuspended: true, unverified: true });
    expect(waiting.customaryOn).toBeUndefined();
    expect(textsOf(waiting)).toContain('Since 11 March 2026, identity information has been waited for');
  });

  it('after it the customary date is moved by the days waited, the strict one is not', () => {
    const over = compute({ events: events(['identityAsked', '2026-03-11'], ['identityReceived', '2026-03-16']) });
    expect(over).toMatchObject({ dueOn: '2026-04-10', customaryOn: '2026-04-15', isSuspended: false });
    expect(over.steps.find(({ to }) => to === '2026-04-15')).toMatchObject({ isVerified: false });
  });

  it('asking what is meant suspends by the customary reading for access alone', () => {
    const asked = events(['clarificationAsked', '2026-03-11'], ['clarificationReceived', '2026-03-16']);
    expect(compute({ events: asked }).customaryOn).toBe('2026-04-15');
    const erasure = compute({ right: 'erasure', events: asked });
    expect(erasure.customaryOn).toBeUndefined();
    expect(textsOf(erasure)).toContain('The period goes on while a clarification is waited for');
  });

  it('an extension too late by the strict reading may be in time by the customary one', () => {
    const input = events(
      ['identityAsked', '2026-03-11'],
      ['identityReceived', '2026-03-16'],
      ['extended', '2026-04-14'],
    );
    expect(compute({ events: input })).toMatchObject({ dueOn: '2026-04-10', customaryOn: '2026-06-15' });
  });

  it('holidays of the Land count, and without a country only weekends do', () => {
    const received = { receivedAt: '2026-05-04' };
    expect(compute({ ...received, region: 'DE-BY' }).dueOn).toBe('2026-06-05');
    expect(compute({ ...received, region: 'DE-BE' }).dueOn).toBe('2026-06-04');
    const nowhere = computeDeadline({ regime: 'EU', right: 'access', ...received, language: 'en' });
    expect(nowhere.dueOn).toBe('2026-06-04');
    expect(textsOf(nowhere)).toContain('no country is named');
  });

  it('a withdrawal has no period of its own, which is said', () => {
    const withdrawal = compute({ right: 'withdrawal' });
    expect(withdrawal).toMatchObject({ dueOn: '2026-04-10', mayExtend: false, unverified: true });
    expect(textsOf(withdrawal)).toContain('A withdrawal takes effect at once');
  });

  it('the day of receipt is the one where the controller is', () => {
    expect(compute({ receivedAt: '2026-03-10T23:59:00+01:00' }).dueOn).toBe('2026-04-10');
    expect(compute({ receivedAt: '2026-03-10T23:30:00Z' }).dueOn).toBe('2026-04-13');
    expect(compute({ receivedAt: '2026-03-10T23:30:00Z', region: 'PT' }).dueOn).toBe('2026-04-10');
  });
});

describe('in the United Kingdom', () => {
  const uk = { regime: 'UK', region: 'ENG', receivedAt: '2026-06-01' } as const;

  it('the clock starts on the day of the last of request, identity and fee', () => {
    const each = events(['identityAsked', '2026-06-02'], ['feeAsked', '2026-06-03']);
    const waiting = compute({ ...uk, events: each });
    expect(waiting).toMatchObject({ dueOn: '2026-07-01', isSuspended: true });
    expect(textsOf(waiting)).toContain('the period does not begin before it arrives');
    const identified = events(['identityReceived', '2026-06-10']);
    expect(compute({ ...uk, events: [...each, ...identified] })).toMatchObject({
      dueOn: '2026-07-10',
      isSuspended: true,
    });
    const paid = events(['feePaid', '2026-06-15']);
    const started = compute({ ...uk, events: [...paid, ...each, ...identified] });
    expect(started).toMatchObject({ dueOn: '2026-07-15', target: '2026-07-13', isSuspended: false });
    expect(textsOf(started)).toContain('The period only begins on 15 June 2026');
  });

  it('what arrives without having been asked for starts nothing', () => {
    expect(compute({ ...uk, events: events(['identityReceived', '2026-06-10']) }).dueOn).toBe('2026-07-01');
  });

  it('a clarification does not count from the day of asking to the day of the answer, both included', () => {
    const onOneDay = events(['clarificationAsked', '2026-06-05'], ['clarificationReceived', '2026-06-05']);
    const oneDay = compute({ ...uk, events: onOneDay });
    expect(oneDay.dueOn).toBe('2026-07-02');
    expect(textsOf(oneDay)).toContain('One day does not count');
    expect(compute({ ...uk, events: events(['clarificationAsked', '2026-06-05']) })).toMatchObject({
      dueOn: '2026-07-01',
      isSuspended: true,
    });
  });

  it('a clarification stops the clock of requests for access alone', () => {
    const asked = events(['clarificationAsked', '2026-06-05'], ['clarificationReceived', '2026-06-10']);
    expect(compute({ ...uk, right: 'erasure', events: asked }).dueOn).toBe('2026-07-01');
    const waiting = events(['clarificationAsked', '2026-06-05']);
    expect(compute({ ...uk, right: 'erasure', events: waiting }).isSuspended).toBe(false);
  });

  it('two clarifications that overlap count once, and one before the start not at all', () => {
    const asked = events(
      ['identityAsked', '2026-06-01'],
      ['clarificationAsked', '2026-06-02'],
      ['clarificationReceived', '2026-06-04'],
      ['identityReceived', '2026-06-10'],
    );
    expect(compute({ ...uk, events: asked }).dueOn).toBe('2026-07-10');
    const later = events(['clarificationAsked', '2026-06-15'], ['clarificationReceived', '2026-06-16']);
    expect(compute({ ...uk, events: [...asked, ...later] }).dueOn).toBe('2026-07-13');
  });

  it('the extension makes it three months from the start, with the pause besides', () => {
    const told = events(['extended', '2026-06-20']);
    expect(compute({ ...uk, events: told })).toMatchObject({ dueOn: '2026-09-01', maximum: '2026-09-01' });
    const asked = events(['clarificationAsked', '2026-06-05'], ['clarificationReceived', '2026-06-10']);
    expect(compute({ ...uk, events: [...told, ...asked] }).dueOn).toBe('2026-09-07');
  });

  it('28 days are the date to aim at', () => {
    expect(compute(uk)).toMatchObject({ dueOn: '2026-07-01', target: '2026-06-29' });
    expect(compute({ ...uk, receivedAt: '2027-01-31' })).toMatchObject({ dueOn: '2027-03-01', target: '2027-02-28' });
  });

  it('there is no date to aim at once it is extended, nor one behind the last', () => {
    expect(compute({ ...uk, events: events(['extended', '2026-06-20']) }).target).toBeUndefined();
    const rule = listShippedRules().find(({ id }) => id === 'uk.gdpr.art12A')!;
    const tooLate: DeadlineRule = { ...rule, target: { ...rule.target!, amount: 45 } };
    expect(computeDeadline({ ...uk, right: 'access' }, [tooLate]).target).toBeUndefined();
  });

  it('asking again does not begin a wait anew', () => {
    const asked = events(
      ['clarificationAsked', '2026-06-05'],
      ['clarificationAsked', '2026-06-08'],
      ['clarificationReceived', '2026-06-10'],
    );
    expect(compute({ ...uk, events: asked }).dueOn).toBe('2026-07-07');
  });

  it('before 5 February 2026 clarification paused by guidance only', () => {
    const asked = events(['clarificationAsked', '2025-06-05'], ['clarificationReceived', '2025-06-10']);
    expect(compute({ ...uk, receivedAt: '2025-06-02', events: asked })).toMatchObject({
      dueOn: '2025-07-02',
      customaryOn: '2025-07-07',
    });
  });

  it('a complaint is acknowledged within 30 days that begin with receipt, from 19 June 2026', () => {
    const complaint = { ...uk, right: 'complaint', receivedAt: '2026-07-01' } as const;
    const received = compute(complaint);
    expect(received).toMatchObject({ dueOn: '2026-07-30', acknowledgeBy: '2026-07-30', mayExtend: false });
    expect(textsOf(received)).toContain('No date is set');
    const events2 = events(['acknowledged', '2026-07-03'], ['ownDate', '2026-07-03', '2026-08-14']);
    const answered = compute({ ...complaint, events: events2 });
    expect(answered.dueOn).toBe('2026-08-14');
    expect(answered.acknowledgeBy).toBeUndefined();
    expect(codeOf(() => compute({ ...complaint, receivedAt: '2026-06-18' }))).toBe('deadline.dateMissing');
  });
});

describe('in Switzerland', () => {
  const ch = { regime: 'CH', region: 'ZH' } as const;

  it('there are 30 days, moved by the customary reading alone', () => {
    expect(compute({ ...ch, receivedAt: '2026-03-05' })).toMatchObject({
      dueOn: '2026-04-04',
      customaryOn: '2026-04-07',
    });
    expect(compute({ ...ch, receivedAt: '2026-03-02' }).customaryOn).toBeUndefined();
  });

  it('a later date that is told in time holds, as late as it is, and can be told again', () => {
    expect(compute(ch)).toMatchObject({ dueOn: '2026-04-09', mayExtend: true });
    expect(compute(ch).maximum).toBeUndefined();
    const once = events(['extended', '2026-04-01', '2026-06-15']);
    expect(compute({ ...ch, events: once })).toMatchObject({
      dueOn: '2026-06-15',
      mayExtend: true,
      noticeBy: '2026-06-15',
    });
    const twice = [...once, ...events(['extended', '2026-06-10', '2026-08-01'])];
    expect(compute({ ...ch, events: twice }).dueOn).toBe('2026-08-01');
    const late = events(['extended', '2026-04-10', '2026-06-15']);
    expect(compute({ ...ch, events: late })).toMatchObject({ dueOn: '2026-04-09', mayExtend: false });
    const undated = compute({ ...ch, events: events(['extended', '2026-04-01']) });
    expect(undated.dueOn).toBe('2026-04-09');
    expect(textsOf(undated)).toContain('names no new date');
  });

  it('rights without a period of their own are counted like access, unverified', () => {
    expect(compute({ ...ch, right: 'erasure' })).toMatchObject({ dueOn: '2026-04-09', unverified: true });
  });
});

describe('in California', () => {
  const california = { regime: 'US', region: 'CA', receivedAt: '2026-01-02' } as const;

  it('45 days count the day of receipt by the strict reading, and 10 business days are for acknowledging', () => {
    expect(compute({ ...california, right: 'delete' })).toMatchObject({
      dueOn: '2026-02-15',
      customaryOn: '2026-02-16',
      acknowledgeBy: '2026-01-16',
      noticeBy: '2026-02-15',
      maximum: '2026-04-01',
    });
  });

  it('checking who asks stops nothing', () => {
    const asked = events(['identityAsked', '2026-01-05'], ['identityReceived', '2026-01-20']);
    const checked = compute({ ...california, right: 'know', events: asked });
    expect(checked).toMatchObject({ dueOn: '2026-02-15', isSuspended: false });
    expect(textsOf(checked)).toContain('The period goes on while identity information is waited for');
  });

  it('opting out and limiting take 15 business days and cannot be extended', () => {
    for (const right of ['optOut', 'limit'] as const)
      expect(compute({ ...california, right, events: events(['extended', '2026-01-05']) })).toMatchObject({
        dueOn: '2026-01-26',
        mayExtend: false,
      });
  });

  it('state holidays are no business days', () => {
    expect(compute({ ...california, right: 'optOut', receivedAt: '2026-03-10' }).dueOn).toBe('2026-04-01');
  });

  it('the day is the one in Los Angeles', () => {
    expect(compute({ ...california, right: 'optOut', receivedAt: '2026-01-03T07:00:00Z' }).dueOn).toBe('2026-01-26');
  });
});

describe('in other states', () => {
  it.each([
    ['VA', '2026-02-16', '2026-04-02'],
    ['UT', '2026-02-16', '2026-04-02'],
    ['RI', '2026-02-16', '2026-04-02'],
    ['IA', '2026-04-02', '2026-05-17'],
  ])('%s: due %s, at the longest %s', (region, dueOn, maximum) => {
    const input = { regime: 'US', region, receivedAt: '2026-01-02' } as const;
    expect(compute(input)).toMatchObject({ dueOn, maximum, noticeBy: dueOn });
    expect(compute({ ...input, events: events(['extended', '2026-02-01']) }).dueOn).toBe(maximum);
  });

  it('an extension that was only recalled makes a date unverified', () => {
    const of = (region: string) => compute({ regime: 'US', region, receivedAt: '2026-01-02' }).unverified;
    expect([of('VA'), of('UT'), of('OR'), of('TX'), of('CO')]).toEqual([false, false, false, false, true]);
  });

  it('Rhode Island gives 15 days after consent is withdrawn', () => {
    expect(compute({ regime: 'US', region: 'RI', right: 'withdrawal', receivedAt: '2026-01-02' }).dueOn).toBe(
      '2026-01-17',
    );
  });
});

describe('elsewhere', () => {
  it('Brazil gives 15 calendar days', () => {
    const brazil = computeDeadline({ regime: 'BR', right: 'access', receivedAt: '2026-01-02' });
    expect(brazil).toMatchObject({ dueOn: '2026-01-17', mayExtend: false, unverified: false });
  });

  it('Canada gives 30 days and 30 more, Quebec 30 and no more', () => {
    const told = { receivedAt: '2026-01-02', events: events(['extended', '2026-01-20']) };
    expect(compute({ regime: 'CA', region: 'ON', ...told })).toMatchObject({
      dueOn: '2026-03-03',
      maximum: '2026-03-03',
    });
    expect(compute({ regime: 'CA', region: 'QC', ...told })).toMatchObject({ dueOn: '2026-02-01', mayExtend: false });
  });
});

describe('an inquiry of an authority', () => {
  it('is due on the last date that was set', () => {
    const set = events(['ownDate', '2026-03-11', '2026-03-31'], ['ownDate', '2026-03-20', '2026-04-15']);
    expect(compute({ right: 'inquiry', events: set })).toMatchObject({ dueOn: '2026-04-15', unverified: false });
  });

  it('has no date before one is set', () => {
    expect(codeOf(() => compute({ right: 'inquiry' }))).toBe('deadline.dateMissing');
    expect(codeOf(() => compute({ right: 'inquiry', events: events(['ownDate', '2026-03-11']) }))).toBe(
      'deadline.dateMissing',
    );
  });
});

describe('any date', () => {
  it('of one’s own is a target where it is earlier', () => {
    expect(compute({ events: events(['ownDate', '2026-03-11', '2026-03-31']) })).toMatchObject({
      dueOn: '2026-04-10',
      target: '2026-03-31',
    });
    expect(compute({ events: events(['ownDate', '2026-03-11', '2026-05-31']) }).target).toBeUndefined();
  });

  it('needs a region of its law and a rule for the right', () => {
    expect(codeOf(() => compute({ region: 'DE-XX' }))).toBe('deadline.regionUnknown');
    expect(codeOf(() => compute({ region: 'ZH' }))).toBe('deadline.regionUnknown');
    expect(codeOf(() => compute({ right: 'optOut' }))).toBe('deadline.noRule');
    expect(codeOf(() => compute({ receivedAt: '2018-05-24' }))).toBe('deadline.noRule');
  });

  it('is told in German unless asked otherwise', () => {
    const { steps } = computeDeadline({ regime: 'EU', region: 'DE', right: 'access', receivedAt: '2026-03-05' });
    expect(steps.map(({ text }) => text)).toEqual([
      'Eingegangen am 5. März 2026.',
      'Ein Monat ab dem 5. März 2026: 5. April 2026. Er endet am Tag mit derselben Zahl, ersatzweise am letzten des Monats.',
      'Der 5. April 2026 ist ein Samstag oder Sonntag. Die Frist endet am nächsten Werktag: 7. April 2026.',
      'Eine Verlängerung bis längstens 5. Juni 2026 ist möglich, wenn sie bis 7. April 2026 mit Gründen mitgeteilt wird.',
    ]);
    expect(steps.map(({ rule }) => rule)).toEqual(Array(4).fill('eu.gdpr.art12_3'));
    const url = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31971R1182';
    expect(steps[2]?.source).toEqual({
      citation: 'Art. 3 Abs. 4 der Verordnung (EWG, Euratom) Nr. 1182/71',
      url,
    });
    const english = computeDeadline({
      regime: 'EU',
      region: 'DE',
      right: 'access',
      receivedAt: '2026-03-05',
      language: 'en',
    });
    expect(english.steps[2]?.source).toEqual({ citation: 'Art. 3(4) Regulation (EEC, Euratom) 1182/71', url });
  });
});
