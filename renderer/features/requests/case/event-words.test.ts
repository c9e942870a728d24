import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { requestEventValues, type RequestEventType } from '../../../../shared/contract/requests/request-events.ts';
import { createFormat } from '../../../lib/format.ts';
import { formattingLocale, languages } from '../../../lib/language.ts';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeEvent } from './event-words.ts';

const types = Object.keys(requestEventValues) as RequestEventType[];

describe.each(languages)('the timeline in %s', (language) => {
  const failures: string[] = [];
  const intl = createIntl({
    locale: formattingLocale(language),
    messages: messages[language],
    onError: (error) => failures.push(error.message),
  });
  const text: Text = (id, values) => intl.formatMessage({ id }, values);
  const format = createFormat(language);
  const tell = (type: RequestEventType, values: Record<string, string | number>) =>
    describeEvent(text, format, { id: 'x', at: '', recordedAt: '', by: null, type, values });

  it.each(types)('has a sentence for %s that asks for nothing its entries do not say', (type) => {
    const values = Object.fromEntries(requestEventValues[type].map((name) => [name, 2]));
    expect(tell(type, values)).not.toBe(type);
    expect(failures).toEqual([]);
  });

  it('says what is left of an erasure', () => {
    const counts = { planId: 'p', gone: 7, stillThere: 3, failed: 5, held: 0, doneByHand: 0, problems: 1 };
    expect(tell('erasureExecuted', counts)).toMatch(/7.*3.*5/);
  });

  it('tells the kind of a letter from that of a request', () => {
    const letter = { letterId: 'l', kind: 'refusal', language: 'de' };
    expect(tell('letterFinished', letter)).toContain(messages[language]['requests.letter.refusal']);
  });
});
