import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIntl } from 'react-intl';
import { isMessageId, messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { describeEffect } from './effect-words.ts';

const intl = createIntl({ locale: 'en-GB', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);

/** Effects as core names them in its sources. */
function findCodes(): string[] {
  const core = path.join(import.meta.dirname, '../../../electron/core');
  const sources = readdirSync(core, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/effects: \[\s*\{ code: ([^\n]*?), values/g)].flatMap(([, code]) =>
      [...(code ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''),
    ),
  );
}

describe('what a second person reads', () => {
  it('has words for every effect core can name', () => {
    const codes = findCodes();
    expect(codes).toContain('backendRemoved');
    expect(codes).toContain('transcriptExportedMasked');
    expect(codes.filter((code) => !isMessageId(`approvals.effect.${code}`))).toEqual([]);
  });

  it('counts what is destroyed', () => {
    const values = { name: 'Shop', conversations: 1, messages: 1234 };
    expect(describeEffect(text, { code: 'backendRemoved', values })).toContain(
      '1 conversation with 1,234 messages are destroyed',
    );
  });

  it('names roles and formats as people do', () => {
    const role = { displayName: 'Jan Ott', from: 'reviewer', to: 'decisionMaker' };
    expect(describeEffect(text, { code: 'roleChanged', values: role })).toContain(
      'from “Reviewer” to “Decision-maker”',
    );
    expect(describeEffect(text, { code: 'transcriptExported', values: { messages: 2, format: 'csv' } })).toContain(
      'as a CSV file',
    );
  });

  it('leaves nothing out that it has no text for', () => {
    expect(describeEffect(text, { code: 'caseErased', values: { people: 2, note: 'x' } })).toBe(
      'caseErased: people: 2, note: x',
    );
  });
});
