import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type { RequestTask } from '../../../../shared/contract/requests/case-fields.ts';
import { formattingLocale, languages } from '../../../lib/language.ts';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeTask } from './task-words.ts';

describe.each(languages)('a task in %s', (language) => {
  const intl = createIntl({ locale: formattingLocale(language), messages: messages[language] });
  const text: Text = (id, values) => intl.formatMessage({ id }, values);
  const describeOne = (kind: RequestTask['kind'], values: RequestTask['values'], words = '') =>
    describeTask(text, language, {
      id: 'x',
      kind,
      text: words,
      values,
      isDone: false,
      evidence: '',
      doneBy: null,
      doneAt: null,
    });

  it('that somebody added stands in his words', () => {
    expect(describeOne('other', {}, 'call the works council')).toBe('call the works council');
  });

  it('says what a deletion leaves behind, where, and who acts', () => {
    const of = (name: string) => ({ [`${name}De`]: `${name} de`, [`${name}En`]: `${name} en` });
    const said = describeOne('deleteByHand', { backend: 'Shop', ...of('where'), ...of('what'), ...of('whoActs') });
    for (const part of ['Shop', `where ${language}`, `what ${language}`, `whoActs ${language}`])
      expect(said).toContain(part);
  });

  it('says how much no interface deletes, restricts or frees', () => {
    expect(describeOne('deleteByHand', { backend: 'Shop', items: 12 })).toMatch(/Shop.*12|12.*Shop/);
    const held = { backend: 'Shop', conversations: 7 };
    const restrict = describeOne('restrictByHand', { ...held, action: 'restrict' });
    const lift = describeOne('restrictByHand', { ...held, action: 'lift' });
    expect(restrict).toMatch(/Shop.*7|7.*Shop/);
    expect(lift).toMatch(/Shop.*7|7.*Shop/);
    expect(lift).not.toBe(restrict);
  });

  it('says what a legal hold keeps of an erasure, and what there is to erase again after it', () => {
    const held = (conversations: number) => describeOne('tellPerson', { number: 'H-2026-003', conversations });
    expect(held(7)).toMatch(/7.*H-2026-003.*12/);
    expect(held(0)).toMatch(/H-2026-003/);
    expect(held(0)).not.toContain('0 ');
    expect(describeOne('other', { action: 'eraseAgain', number: 'H-2026-003' })).toContain('H-2026-003');
  });

  it('names who is told of an erasure', () => {
    expect(describeOne('tellRecipient', { bot: 'Linde', recipients: 'Acme CRM' })).toMatch(
      /Acme CRM.*Linde|Linde.*Acme CRM/,
    );
  });
});
