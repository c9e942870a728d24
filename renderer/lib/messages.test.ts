import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { procedures } from '../../shared/contract/index.ts';
import { commonPurposes } from '../../shared/contract/fields.ts';
import { formattingLocale, languages } from './language.ts';
import { isMessageId, messages } from './messages.ts';

const ids = Object.keys(messages.en).filter(isMessageId);

/** A value for every placeholder a text may have: numbers count, words name. */
const placeholders = (text: string) => Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]));
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].toSorted((a, b) => a.localeCompare(b));

describe('texts of the window', () => {
  it('exist in German and English alike', () => {
    expect(Object.keys(messages.de).toSorted()).toEqual(Object.keys(messages.en).toSorted());
  });

  it.each(languages)('are never empty in %s and carry no stray spaces', (language) => {
    const wrong = ids.filter(
      (id) => messages[language][id].trim() === '' || messages[language][id] !== messages[language][id].trim(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)('are valid ICU messages in %s', (language) => {
    const failures: string[] = [];
    const intl = createIntl({
      locale: formattingLocale(language),
      messages: messages[language],
      onError: (error) => failures.push(error.message),
    });
    for (const id of ids) expect(intl.formatMessage({ id }, placeholders(messages[language][id]))).not.toBe('');
    expect(failures).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const wrong = ids.filter((id) => namesIn(messages.de[id]).join() !== namesIn(messages.en[id]).join());
    expect(wrong).toEqual([]);
  });

  it('address the person formally in German', () => {
    const informal = /\b(du|dich|dir|dein|deine|deinen|deinem|deiner|deines|euch|euer|eure)\b/i;
    expect(ids.filter((id) => informal.test(messages.de[id]))).toEqual([]);
  });

  it('never shout', () => {
    const loud = ids.filter((id) => languages.some((language) => messages[language][id].includes('!')));
    expect(loud).toEqual([]);
  });

  it('have words for every call that is logged', () => {
    const logged = Object.entries(procedures).flatMap(([name, { logged: isLogged }]) => (isLogged ? [name] : []));
    expect(logged.filter((name) => !isMessageId(`audit.procedure.${name}`))).toEqual([]);
  });

  it('name every job', () => {
    const jobs = Object.entries(procedures).flatMap(([name, { kind }]) => (kind === 'job' ? [name] : []));
    expect(jobs.filter((name) => !isMessageId(`jobs.name.${name}`))).toEqual([]);
  });

  it('name every common purpose', () => {
    expect(commonPurposes.filter((purpose) => !isMessageId(`app.purpose.${purpose}`))).toEqual([]);
  });
});
