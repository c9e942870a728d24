import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import openAdminApi from '../../connectors/open-admin-api.json' with { type: 'json' };
import { bareDescription } from '../../testing/bare-description.ts';
import { locateInJson } from './locate-in-json.ts';
import { longestDescription, readDescription } from './read-description.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

/** Each mistake as "line where: reason". */
function mistakesOf(text: string): string[] {
  const read = readDescription(text);
  if (!('mistakes' in read)) return [];
  return read.mistakes.map(({ line, where, reason }) => `${line} ${where}: ${reason.en}`);
}

const write = (changes: object): string => JSON.stringify({ ...bareDescription, ...changes }, null, 2);

describe('a description in a file', () => {
  it('without a mistake is a connector', () => {
    expect(readDescription(write({}))).toMatchObject({ connector: { name: 'bare' } });
    expect(readDescription(JSON.stringify(openAdminApi))).toMatchObject({ connector: { name: 'open-admin-api' } });
  });

  it('says for each mistake in which line it stands and why it is one', () => {
    const text = [
      '{',
      '  "name": "Bare Bot",',
      '  "title": "",',
      '  "colour": "red",',
      '  "authentication": { "style": "telepathy" },',
      '  "credentials": [',
      '    { "name": "key", "label": { "en": "Key" }, "secret": true, "required": 1 }',
      '  ],',
      '  "probe": { "request": { "path": "info" } }',
      '}',
    ].join('\n');
    const mistakes = mistakesOf(text);
    expect(mistakes).toContain('2 name: lower-case letters, digits and hyphens are expected, beginning with a letter');
    expect(mistakes).toContain('3 title: this is too short, too few or too small; at least 1');
    expect(mistakes).toContain('4 colour: “colour” is not known here');
    expect(mistakes).toContainEqual(
      expect.stringMatching(/^5 authentication\.style: one of these is expected: none, bearer/),
    );
    expect(mistakes).toContain('7 credentials.0.label.de: this is missing');
    expect(mistakes).toContain('7 credentials.0.required: boolean is expected');
    expect(mistakes).toContainEqual(expect.stringMatching(/^9 probe\.request\.path: a path such as/));
    expect(mistakes).toContain('1 conversations: this is missing');
  });

  it('says what does not fit together', () => {
    expect(mistakesOf(write({ authentication: { style: 'bearer', credential: 'token' } }))).toEqual([
      expect.stringMatching(/^\d+ authentication\.credential: “token” is not among the credentials$/),
    ]);
    const probe = { request: { path: '/{tenant}/info' } };
    expect(mistakesOf(write({ probe }))).toEqual([
      expect.stringMatching(/^\d+ probe\.request: nothing stands for “tenant” here$/),
    ]);
  });

  it('of two forms explains the nearer one', () => {
    const conversations = { ...bareDescription.conversations, read: { path: 'conversations/{id}' } };
    expect(mistakesOf(write({ conversations }))).toEqual([
      expect.stringMatching(/^\d+ conversations\.read\.path: a path such as/),
    ]);
  });

  it.each([
    ['that ends too early', '{\n  "name": "x",\n', /^3 connector: this is not JSON/],
    ['with a comma too many', '{\n  "name": "x",\n}', /^3 connector: this is not JSON/],
    ['that is a list', '[]', /^1 connector: a description is one object/],
    ['that is empty', '', /connector: this is not JSON/],
    ['that is endless', ' '.repeat(longestDescription + 1), /connector: the file is too long/],
  ])('%s is refused', (_what, text, expected) => {
    expect(mistakesOf(text)).toEqual([expect.stringMatching(expected)]);
  });

  it('quotes nothing of the file that is not JSON', () => {
    const read = readDescription('{ "token": geheimnis }');
    expect(JSON.stringify(read)).not.toContain('geheim');
  });

  it('cannot delete by a filter', () => {
    const list = { request: { path: '/messages' }, rows: '', pagination: { style: 'none' } };
    const filter = { parameter: 'session', proof: list, id: 'session', affected: 'n' };
    const resource = {
      kind: 'conversations',
      request: { method: 'DELETE', path: '/messages', filter },
      success: [200],
      notFound: 'unclear',
      removes: 'hard',
      readBack: [{ by: 'item', request: { path: '/conversations/{id}' } }],
    };
    const capabilities = ['conversations.delete', 'conversations.readBack'];
    expect(mistakesOf(write({ capabilities, erasure: { resources: [resource] } }))).toEqual([
      expect.stringMatching(
        /^\d+ erasure\.resources\.0\.request\.filter: a deletion by a filter comes with Custos alone/,
      ),
    ]);
  });
});

describe('a line', () => {
  it('is found for every path of every description', () => {
    const withoutCycles = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(withoutCycles, (value) => {
        const text = JSON.stringify(value, null, 2);
        const lines = text.split('\n');
        for (const path of pathsOf(value)) {
          const line = lines[locateInJson(text, path) - 1] ?? '';
          const last = path.at(-1);
          if (typeof last === 'string') expect(line.trimStart().startsWith(`${JSON.stringify(last)}:`)).toBe(true);
        }
      }),
    );
  });

  it('of what is not there is that of what should hold it', () => {
    expect(locateInJson('{\n "a": {\n  "b": 1\n }\n}', ['a', 'c', 'd'])).toBe(2);
  });
});

function pathsOf(value: unknown, before: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [before];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    pathsOf(one, [...before, Array.isArray(value) ? Number(name) : name]),
  );
  return [before, ...inner];
}

it('every reason is there in both languages', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const id of Object.keys(english) as (keyof typeof english)[]) {
    expect(german[id]).not.toBe(english[id]);
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
    expect(names(german[id])).toEqual(names(english[id]));
  }
});
