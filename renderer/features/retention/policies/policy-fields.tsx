import { dataCategories, periodUnits, retentionStarts } from '../../../../shared/contract/retention/policies.ts';
import type { DataCategory } from '../../../../shared/contract/retention/policies.ts';
import { useText } from '../../../lib/use-text.ts';
import { Choices } from '../../../ui/choices.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { BotField, SystemField } from '../place-fields.tsx';
import type { PolicyTexts } from './policy-form-fields.ts';
import classes from '../retention.module.css';

interface FieldsProps {
  fields: PolicyTexts;
  set: (field: keyof PolicyTexts) => (value: string) => void;
  words: (field: string) => string | undefined;
}

interface ScopeProps extends FieldsProps {
  categories: readonly DataCategory[];
  onCategories: (categories: readonly DataCategory[]) => void;
}

/** Which conversations, and what they were had for. */
export function PolicyScopeFields({ fields, set, words, categories, onCategories }: ScopeProps) {
  const text = useText();
  return (
    <>
      <TextField
        label={text('retention.name')}
        value={fields.name}
        onChange={set('name')}
        problem={words('policy.name')}
        hint={text('retention.nameHint')}
        isRequired
        autoFocus
      />
      <SystemField
        value={fields.backendId}
        onChange={(value) => {
          set('backendId')(value);
          set('botId')('');
        }}
        problem={words('policy.backendId')}
      />
      <BotField
        backendId={fields.backendId}
        none={text('retention.bot.all')}
        value={fields.botId}
        onChange={set('botId')}
        problem={words('policy.botId')}
      />
      <TextField
        label={text('retention.purpose')}
        value={fields.purpose}
        onChange={set('purpose')}
        problem={words('policy.purpose')}
        hint={text('retention.purposeHint')}
        isRequired
      />
      <Choices
        label={text('retention.categories')}
        choices={dataCategories}
        chosen={categories}
        name={(group) => text(`findings.group.${group}`)}
        onChange={onCategories}
      />
      <Muted>{text('retention.categoriesHint')}</Muted>
    </>
  );
}

/** How long, from when, why, and who answers for it. */
export function PolicyTermFields({ fields, set, words }: FieldsProps) {
  const text = useText();
  return (
    <>
      <div className={classes.pair}>
        <TextField
          label={text('retention.period')}
          type="number"
          value={fields.amount}
          onChange={set('amount')}
          problem={words('policy.period.amount')}
          isRequired
        />
        <SelectField
          label={text('retention.periodUnit')}
          value={fields.unit}
          onChange={set('unit')}
          choices={periodUnits.map((value) => ({ value, label: text(`retention.unit.${value}`) }))}
        />
        <SelectField
          label={text('retention.start')}
          value={fields.start}
          onChange={set('start')}
          choices={retentionStarts.map((value) => ({ value, label: text(`retention.start.${value}`) }))}
          hint={fields.start === 'lastMessage' ? undefined : text('retention.startHint')}
        />
      </div>
      <Callout meaning="information">{text('retention.periodHint')}</Callout>
      <TextAreaField
        label={text('retention.reason')}
        value={fields.reason}
        onChange={set('reason')}
        problem={words('policy.reason')}
        hint={text('retention.reasonHint')}
        isRequired
      />
      <TextField
        label={text('retention.legalBasis')}
        value={fields.legalBasis}
        onChange={set('legalBasis')}
        problem={words('policy.legalBasis')}
        hint={text('retention.legalBasisHint')}
        isRequired
      />
      <TextField
        label={text('retention.owner')}
        value={fields.owner}
        onChange={set('owner')}
        problem={words('policy.owner')}
        hint={text('retention.ownerHint')}
        isRequired
      />
      <TextField
        label={text('retention.reviewOn')}
        type="date"
        value={fields.reviewOn}
        onChange={set('reviewOn')}
        problem={words('policy.reviewOn')}
        isRequired
      />
    </>
  );
}
