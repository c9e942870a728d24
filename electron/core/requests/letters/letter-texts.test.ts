import { describe, expect, it } from 'vitest';
import { letterKinds, letterLaws, type LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { rights, type Right } from '../../../../shared/contract/rights.ts';
import { hostileNames } from '../../../../shared/testing/hostile-strings/index.ts';
import { composeLetter, listMissing } from './compose-letter.ts';
import { toBlocks } from './lay-out-letter.ts';
import { describeArgument, listTextArguments, presenceOf } from './letter-arguments.ts';
import { checkTemplate, readShippedTemplate } from './letter-templates.ts';
import { lawOf, type Language } from './phrases.ts';
import { makeFacts, makeValues } from './testing/full-values.ts';

const languages = ['de', 'en'] as const;
const every = languages.flatMap((language) => letterKinds.map((kind) => ({ kind, language })));

function compose(
  kind: LetterKind,
  language: Language,
  { law = 'EU', right = 'erasure', values = makeValues(kind), name = 'Erika Mustermann' } = {},
) {
  const facts = makeFacts(language, law as (typeof letterLaws)[number], right as Right, name);
  return composeLetter(kind, language, readShippedTemplate(kind, language), facts, values);
}

type Composed = ReturnType<typeof compose> & { law: string; right: string };
const composed = new Map<string, Composed[]>();

/** Each shipped letter for every law and right, with all arguments. */
function composeAll(kind: LetterKind, language: Language): Composed[] {
  const key = `${kind} ${language}`;
  const letters = composed.get(key) ?? composeEach(kind, language, makeValues(kind));
  composed.set(key, letters);
  return letters;
}

function composeEach(kind: LetterKind, language: Language, values: Record<string, string>): Composed[] {
  return letterLaws.flatMap((law) =>
    rights.map((right) => ({ law, right, ...compose(kind, language, { law, right, values }) })),
  );
}

describe('the shipped texts of letters', () => {
  it.each(every)('are ICU messages that use what their kind knows: $kind in $language', ({ kind, language }) => {
    expect(() => checkTemplate(kind, readShippedTemplate(kind, language))).not.toThrow();
  });

  it.each(every)('are complete with all arguments, under every law: $kind in $language', ({ kind, language }) => {
    for (const letter of composeAll(kind, language)) {
      const text = `${letter.subject}\n${letter.body}`;
      expect(text).not.toMatch(/[{}]|\bundefined\b|\bselect\b/);
      expect(listMissing(letter)).toEqual([]);
      expect(letter.subject).not.toBe('');
      expect(text).not.toMatch(/ {2}|\n{3}| [.,;:]|\(\)/);
      expect(letter.body.split('\n\n').length).toBeGreaterThan(3);
    }
  });

  it.each(every)('have no gap where the optional parts are left out: $kind in $language', ({ kind, language }) => {
    const needed = Object.fromEntries(
      Object.entries(makeValues(kind)).filter(
        ([name]) => name === 'ground' || !describeArgument(name as 'recipient').isOptional,
      ),
    );
    for (const letter of composeEach(kind, language, needed)) {
      expect(listMissing(letter)).toEqual([]);
      expect(letter.body).not.toMatch(/\n{3}|^\n|\n$/);
      // A heading stands for nothing where a text follows it no more.
      expect(letter.body).not.toMatch(/^# [^\n]*\n*(?=# |$(?![^]))/m);
    }
  });

  it('address people formally in German', () => {
    for (const kind of letterKinds)
      for (const { subject, body } of composeAll(kind, 'de'))
        expect(`${subject} ${body}`).not.toMatch(/\b(du|dich|dir|dein\w*|euch|euer\w*|eure\w*)\b/i);
  });

  it('use every argument that is offered for them, in both languages', () => {
    for (const { kind, language } of every) {
      const { subject, body } = readShippedTemplate(kind, language);
      // The authority stands in the paragraph on remedies; the name in the salutation.
      const used = listTextArguments(kind).filter((name) => !['authority', 'name'].includes(name));
      for (const name of used)
        if (kind !== 'tellRecipient' || !['salutation', 'matter', 'receivedOn'].includes(name))
          if (!['contact', 'matter', 'number', 'receivedOn'].includes(name))
            expect(`${subject} ${body}`, `${kind} ${language}`).toMatch(
              new RegExp(`\\{(${name}|${presenceOf(name)})\\b`),
            );
    }
  });
});

describe('a letter', () => {
  it('names the law of its case: articles of the GDPR only where it counts', () => {
    for (const { kind, language } of every)
      for (const { law, subject, body } of composeAll(kind, language)) {
        const text = `${subject} ${body}`;
        if (law !== 'EU') expect(text).not.toMatch(/DSGVO|(?<!UK )GDPR/);
        if (law !== 'UK') expect(text).not.toMatch(/UK GDPR|164A/);
        if (law !== 'California') expect(text).not.toMatch(/1798|CCR/);
        if (law !== 'CH') expect(text).not.toMatch(/\bDSG\b|\bDSV\b|FADP|\bDPO\b/);
      }
    expect(lawOf('US', 'CA')).toBe('California');
    expect(lawOf('US', 'VA')).toBe('US');
    expect(lawOf('CA', 'QC')).toBe('Quebec');
    expect(lawOf('EU', 'DE-BY')).toBe('EU');
  });

  it('says on refusing which ground, why, where to complain and that there is a judicial remedy', () => {
    const { body } = compose('refusal', 'de');
    expect(body).toContain('(Art. 17 Abs. 3 lit. e DSGVO)');
    expect(body).toContain('value of reasons');
    expect(body).toContain('Für uns zuständig ist: value of authority.');
    expect(body).toContain('gerichtlicher Rechtsbehelf');
    expect(compose('refusal', 'en', { law: 'US' }).body).toContain('right to appeal this decision');
    expect(compose('refusal', 'en', { law: 'California' }).body).toContain('not discriminated against');
  });

  it('says of what is held back that its processing is restricted meanwhile', () => {
    for (const kind of ['partialRefusal', 'completionErasure'] as const) {
      expect(compose(kind, 'de').body).toMatch(/value of heldBack[^]*ist die Verarbeitung dieser Daten eingeschränkt/);
      expect(compose(kind, 'en').body).toMatch(/value of heldBack[^]*processing of these data is restricted/);
    }
  });

  it('states of an erasure what was observed, and nothing beyond', () => {
    const { body } = compose('completionErasure', 'en');
    expect(body).toContain('They no longer return these data: value of erased.');
    expect(body).toContain('value of residuals');
    expect(body).toContain('Backups made before the erasure may still contain your data.');
    expect(body).not.toMatch(/all (of )?your data (have|has) been|completely|permanently/i);
  });

  it('asks for no copy of an identity document, and names the doubt', () => {
    const { body } = compose('askIdentity', 'de', { right: 'access' });
    expect(body).toMatch(/value of doubt[^]*Art. 12 Abs. 6 DSGVO[^]*value of evidence/);
    expect(body).toContain('Eine Kopie Ihres Ausweises brauchen wir dafür nicht');
  });

  it('with the passphrase names programs that open the archive and those that do not', () => {
    for (const language of languages) {
      const { body } = compose('passphrase', language, { right: 'access' });
      for (const program of ['7-Zip', 'Keka', 'The Unarchiver', '7z', 'Windows', 'unzip', 'AES-256'])
        expect(body).toContain(program);
      expect(body).toContain('value of passphrase');
    }
  });

  it('greets by name, without one neutrally, and as the writer wishes', () => {
    expect(compose('noData', 'de').body).toMatch(/^Guten Tag Erika Mustermann,/);
    expect(compose('noData', 'de', { name: '' }).body).toMatch(/^Guten Tag,/);
    const values = { ...makeValues('noData'), salutation: 'Sehr geehrte Frau Mustermann' };
    expect(compose('noData', 'de', { values }).body).toMatch(/^Sehr geehrte Frau Mustermann,/);
  });

  it('marks what nobody said, each by its name, and is complete once that is written', () => {
    const letter = compose('extension', 'de', { values: {} });
    expect(letter.body).toContain('[… Gründe]');
    expect(listMissing(letter)).toEqual([
      'Tag, an dem die Frist endet',
      'Gründe',
      'Tag, an dem die verlängerte Frist endet',
      'Zuständige Aufsichtsbehörde',
    ]);
    expect(listMissing({ recipient: 'x', subject: 's', body: 'Sie schrieben: „Ich […] bitte“' })).toEqual([]);
    expect(listMissing(compose('tellRecipient', 'en', { values: {} }))).toContain('recipient of the letter');
  });

  it('takes values for what it knows and a ground that exists, and refuses others', () => {
    const codeOf = (values: Record<string, string>) => {
      try {
        compose('refusal', 'de', { values });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(codeOf({ reasons: 'x', ground: 'gdpr.12_5.excessive' })).toBeNull();
    expect(codeOf({ ground: 'excessive' })).toBeNull();
    expect(codeOf({ ground: 'because' })).toBe('letter.valueUnknown');
    expect(codeOf({ passphrase: 'x' })).toBe('letter.valueUnknown');
    expect(codeOf({ law: 'UK' })).toBe('letter.valueUnknown');
    expect(codeOf({ constructor: 'x' })).toBe('letter.valueUnknown');
  });

  it('keeps a hostile name a name: it fills no argument, begins no paragraph and passes for no mark', () => {
    const plain = toBlocks(compose('acknowledgement', 'de', { name: 'x' }).body).map(({ kind }) => kind);
    for (const name of [...hostileNames(), 'Eve\n\n# Ihre Daten\n- frei', '{passphrase}', '[… Gründe]', "'{'x"]) {
      const letter = compose('acknowledgement', 'de', { name });
      expect(listMissing(letter)).toEqual([]);
      expect(toBlocks(letter.body).map(({ kind }) => kind)).toEqual(plain);
    }
    expect(compose('acknowledgement', 'de', { name: '{number}' }).body).toContain('Guten Tag {number},');
  });
});

describe('a text that a user changed', () => {
  const check = (body: string, kind: LetterKind = 'refusal') => {
    try {
      checkTemplate(kind, { subject: 'Ihr Antrag', body });
      return null;
    } catch (error) {
      const { code, details } = error as { code: string; details: object };
      return { code, ...details };
    }
  };

  it('may use texts and selects of its kind', () => {
    expect(
      check('{salutation}, {law, select, EU {{basis}} other {}} {ground, select, excessive {x} other {y}}'),
    ).toBeNull();
    expect(check('It isn’t <b>bold</b>, it’s 100 % {name} and that’s it')).toBeNull();
    expect(check("don't")).toBeNull();
  });

  it('is refused with what it names that is unknown', () => {
    const code = 'letter.templateUnknownArgument';
    expect(check('{name} {vorname} {passphrase}')).toEqual({
      code,
      field: 'body',
      arguments: ['vorname', 'passphrase'],
    });
    expect(check('{law, select, Bavaria {x} other {}}')).toMatchObject({ code, arguments: ['law.Bavaria'] });
    expect(check('{law}')).toMatchObject({ code, arguments: ['law'] });
    expect(check('{reasons, select, yes {} other {}}')).toMatchObject({ code, arguments: ['reasons'] });
    expect(check('{law, select, EU {{toString}} other {}}')).toMatchObject({ code, arguments: ['toString'] });
    expect(check('{ground, select, excessive {} other {}}', 'noData')).toMatchObject({ code });
  });

  it('is refused where it cannot be read, however deep', () => {
    const code = 'letter.templateUnreadable';
    expect(check('{name')).toMatchObject({ code, field: 'body', rule: 'EXPECT_ARGUMENT_CLOSING_BRACE' });
    expect(check('{law, select, EU {x}}')).toMatchObject({ code, rule: 'MISSING_OTHER_CLAUSE' });
    expect(check('{number, number}')).toMatchObject({ code, rule: 'ONLY_TEXT_AND_SELECT' });
    expect(check('{number, plural, one {x} other {#}}')).toMatchObject({ code });
    expect(check('{receivedOn, date, ::yyyy}')).toMatchObject({ code });
    expect(check('{law, select, other {'.repeat(2000))).toMatchObject({ code });
    for (const depth of [13, 100, 1000])
      expect(check('{law, select, other {'.repeat(depth) + '}}'.repeat(depth))).toMatchObject({ code });
  });
});

describe('the words of a letter', () => {
  it('become paragraphs, lists and headings', () => {
    expect(toBlocks('Guten Tag,\n\n# Gründe\n- eins\n  weiter\n- zwei\n1. drei\n\nGruß\nAG\n')).toEqual([
      { kind: 'paragraph', text: 'Guten Tag,' },
      { kind: 'heading', level: 2, text: 'Gründe' },
      { kind: 'list', isNumbered: false, items: ['eins\nweiter', 'zwei'] },
      { kind: 'list', isNumbered: true, items: ['drei'] },
      { kind: 'paragraph', text: 'Gruß\nAG' },
    ]);
  });
});
