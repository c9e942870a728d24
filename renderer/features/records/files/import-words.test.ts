import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { importProblemCodes } from '../../../../shared/contract/records/files.ts';
import { isMessageId, messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeImportPath, describeRowProblem } from './import-words.ts';

const intl = createIntl({ locale: 'en', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);

describe('the words of an import', () => {
  it('name fields, groups and columns of one kind', () => {
    expect(describeImportPath(text, 'name')).toBe(text('records.field.name'));
    expect(describeImportPath(text, 'recipients.internal')).toContain(text('records.value.recipient.internal'));
    expect(describeImportPath(text, 'data.special')).not.toContain('data.special');
    expect(describeImportPath(text, 'number')).toBe(text('records.number'));
  });

  it('name the value that cannot be read, and its field', () => {
    const said = describeRowProblem(text, { path: 'reviewOn', code: 'value.invalid', value: 'soon' });
    expect(said).toContain('soon');
    expect(said).toContain(text('records.field.reviewOn'));
  });

  it('exist for every problem', () => {
    expect(importProblemCodes.filter((code) => !isMessageId(`records.import.problem.${code}`))).toEqual([]);
  });
});
