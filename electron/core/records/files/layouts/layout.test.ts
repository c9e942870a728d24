import { describe, expect, it } from 'vitest';
import { recordFields, type RecordFields } from '../../../../../shared/contract/records/fields.ts';
import { aspects } from '../aspects/all-aspects.ts';
import { exchangePaths, putPath, takePath } from '../exchange/exchange-paths.ts';
import { guessPath, importPaths } from '../import/import-paths.ts';
import type { Names, RecordView } from '../register/record-view.ts';
import { nameThings } from '../testing/named-things.ts';
import { hostedBot, supportBot } from '../testing/sample-record.ts';
import { wordsOf } from '../words/words.ts';
import { layoutOf, listLayouts } from './layout.ts';

const full = recordFields.parse({
  ...nameThings(supportBot),
  role: 'processor',
  onBehalfOf: hostedBot.onBehalfOf,
  trainsModels: 'yes',
});
const [notice, dpia] = [
  { version: '7', language: 'de', validFrom: 0 },
  { number: 'D-0001', state: 'assessing' },
];
const names = {
  bots: new Map(full.botIds.map((id) => [id, 'Bot'])),
  processors: new Map(),
  policies: new Map(full.policyIds.map((id) => [id, 'Regel'])),
  notices: new Map(full.information.noticeIds.map((id) => [id, notice])),
  assessments: new Map([[full.dpia.dpiaId, dpia]]),
} as unknown as Names;

function say(fields: RecordFields, language: 'de' | 'en'): string {
  const view = {
    number: 'V-1',
    controller: {},
    state: 'released',
    revision: 1,
    releasedAt: 0,
    createdAt: 0,
    changedAt: 0,
  };
  const { forms } = layoutOf('own', language);
  return forms.controller.labels
    .map(({ aspect }) => aspects[aspect]({ ...view, fields, names } as unknown as RecordView, wordsOf(language)))
    .join('\n');
}

describe('our own layout', () => {
  const empty = recordFields.parse({ name: 'x' });
  it.each(exchangePaths.map(({ path }) => path))('shows %s', (path) => {
    const without = structuredClone(full) as unknown as Record<string, unknown>;
    putPath(without, path, takePath(empty, path));
    for (const language of ['de', 'en'] as const) expect(say(without as never, language)).not.toBe(say(full, language));
  });
});

describe('the headings of every layout', () => {
  it('lead to a field that there is, and each field of ours has a heading of its own', () => {
    for (const { forms } of listLayouts())
      for (const { labels } of [forms.controller, forms.processor]) {
        expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length);
        for (const { label } of labels) {
          const path = guessPath(`${label} *`);
          if (path !== null) expect(importPaths).toContain(path);
        }
      }
    expect(guessPath('Zwecke der Verarbeitung (Buchst. b) *')).toBe('purposes');
    expect(guessPath('  CATÉGORIES de personnes concernées ')).toBe('subjects');
    expect(guessPath('Retention schedule')).toBe('data.erasure');
    expect(guessPath('DPIA progress')).toBeNull();
  });
});
