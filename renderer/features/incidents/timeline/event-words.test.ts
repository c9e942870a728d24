import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { incidentEventDetails } from '../../../../shared/contract/incidents/incident-events.ts';
import type { IncidentEventType } from '../../../../shared/contract/incidents/incident-events.ts';
import { createFormat } from '../../../lib/format.ts';
import { formattingLocale, languages } from '../../../lib/language.ts';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeIncidentEvent } from './event-words.ts';

const types = Object.keys(incidentEventDetails) as IncidentEventType[];

describe.each(languages)('the timeline of an incident in %s', (language) => {
  const failures: string[] = [];
  const intl = createIntl({
    locale: formattingLocale(language),
    messages: messages[language],
    onError: (error) => failures.push(error.message),
  });
  const text: Text = (id, values) => intl.formatMessage({ id }, values);
  const format = createFormat(language, 'Europe/Berlin');
  const tell = (type: string, details: Record<string, unknown>, comment: string | null = null) =>
    describeIncidentEvent(text, format, { type, details, text: comment });
  const word = (id: keyof (typeof messages)['en']) => messages[language][id];

  it.each(types)('has a sentence for %s that asks for nothing its entries do not say', (type) => {
    const details = Object.fromEntries(incidentEventDetails[type].map((name) => [name, 'x']));
    expect(tell(type, details)).not.toBe(type);
    expect(failures).toEqual([]);
  });

  it('tells a moment that is set from one that is corrected or taken back', () => {
    const [before, after] = ['2026-11-22T01:00:00Z', '2026-11-22T02:30:00Z'];
    const of = (details: object) =>
      tell('momentSet', { moment: 'aware', before: null, after: null, reasons: '', ...details });
    expect(of({ after })).toContain('03:30');
    expect(of({ before, after })).toMatch(/02:00.*03:30/);
    expect(new Set([of({ after }), of({ before, after }), of({ before })]).size).toBe(3);
    expect(of({ after, reasons: 'the log shows it' })).toContain('the log shows it');
  });

  it('names the facts that changed and the phases by their words', () => {
    const changed = tell('changed', { fields: ['cause', 'containment'] });
    expect(changed).toContain(word('incidents.factField.cause'));
    expect(tell('phaseSet', { before: 'assess', after: 'contain' })).toContain(word('incidents.phase.contain'));
  });

  it('says whether a decision departs from the advice', () => {
    const decided = (departs: boolean) =>
      tell('decided', { decisionId: 'd', subject: 'authority', choice: 'doNotNotify', departs });
    expect(decided(true)).not.toBe(decided(false));
  });

  it('quotes a comment, and says where its words are gone', () => {
    expect(tell('commented', { commentId: 'c' }, 'key revoked')).toBe('key revoked');
    expect(tell('commented', { commentId: 'c' })).toBe(word('incidents.event.commentGone'));
  });
});
