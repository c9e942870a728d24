import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import communicationGerman from './communications/texts.de.json' with { type: 'json' };
import communicationEnglish from './communications/texts.en.json' with { type: 'json' };
import exportGerman from './notifications/export/texts.de.json' with { type: 'json' };
import exportEnglish from './notifications/export/texts.en.json' with { type: 'json' };
import prefillGerman from './notifications/prefill/texts.de.json' with { type: 'json' };
import prefillEnglish from './notifications/prefill/texts.en.json' with { type: 'json' };
import scopeGerman from './scope/texts.de.json' with { type: 'json' };
import scopeEnglish from './scope/texts.en.json' with { type: 'json' };

const pairs: [string, Record<string, string>, Record<string, string>][] = [
  ['scope', scopeGerman, scopeEnglish],
  ['prefill', prefillGerman, prefillEnglish],
  ['export', exportGerman, exportEnglish],
  ['communications', communicationGerman, communicationEnglish],
];

/** Names of the places of a message, with the choices each offers. */
function placesOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add('value' in element ? element.value : '');
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    for (const [choice, { value }] of Object.entries(element.options)) {
      if (element.type === TYPE.select) found.add(`${element.value}.${choice}`);
      placesOf(value, found);
    }
  }
  return found;
}

describe.each(pairs)('the words of %s', (_name, german, english) => {
  it('are the same in both languages, each with the same places', () => {
    expect(Object.keys(german).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [id, text] of Object.entries(german)) {
      const [own, other] = [text, english[id]!].map((each) => placesOf(parse(each, { ignoreTag: true })));
      expect([...own!].toSorted(), id).toEqual([...other!].toSorted());
    }
  });
});
