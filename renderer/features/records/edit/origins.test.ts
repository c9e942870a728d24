import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeOrigins, keepOrigins } from './origins.ts';
import type { Origin } from './origins.ts';

const intl = createIntl({ locale: 'en', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);
const origins: Origin[] = [
  { path: 'data.0', origin: 'transcripts', count: 312 },
  { path: 'data.0', origin: 'catalogue', count: null },
  { path: 'policyIds', origin: 'policies', count: null },
];

describe('what a proposed field rests on', () => {
  it('is said with the conversations it was seen in', () => {
    expect(describeOrigins(text, origins, 'data.0')).toContain('312 conversations');
    expect(describeOrigins(text, origins, 'data.0')).toContain(text('records.origin.catalogue'));
  });

  it('is nothing where a person filled it in', () => {
    expect(describeOrigins(text, origins, 'name')).toBeUndefined();
  });

  it('is forgotten with the field that was changed, and only with that', () => {
    expect(keepOrigins(origins, 'data').map(({ path }) => path)).toEqual(['policyIds']);
    expect(keepOrigins(origins, 'policy')).toEqual(origins);
    expect(keepOrigins(origins, 'policyIds.0').map(({ path }) => path)).toEqual(['data.0', 'data.0']);
    expect(keepOrigins(origins, 'data.1')).toEqual(origins);
  });
});
