import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { driftOutcomes } from '../../../../shared/contract/records/drift.ts';
import { isMessageId, messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeDifference } from './drift-words.ts';

const intl = createIntl({ locale: 'en', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);

describe('a difference in words', () => {
  it('names the category of data and the record that lacks it', () => {
    const details = { category: 'payment', conversations: 312, record: 'V-0001' };
    const said = describeDifference(text, { outcome: 'categoryNotDeclared', details });
    expect(said).toContain(text('records.value.data.payment'));
    expect(said).toContain('V-0001');
    expect(said).toContain('312');
  });

  it('exists for every outcome', () => {
    expect(driftOutcomes.filter((outcome) => !isMessageId(`findings.outcome.recordDiffers.${outcome}`))).toEqual([]);
  });
});
