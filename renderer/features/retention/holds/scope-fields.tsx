import { useText } from '../../../lib/use-text.ts';
import { ChoiceGroup, TextField } from '../../../ui/fields.tsx';
import { BotField, SystemField } from '../place-fields.tsx';
import { scopeKinds } from './hold-form.ts';
import type { ScopeTexts } from './hold-form.ts';
import classes from '../retention.module.css';

interface ScopeFieldsProps {
  fields: ScopeTexts;
  set: (field: keyof ScopeTexts) => (value: string) => void;
  words: (field: string) => string | undefined;
}

/** What is to be held. */
export function ScopeFields({ fields, set, words }: ScopeFieldsProps) {
  const text = useText();
  const { kind } = fields;
  const changeSystem = (value: string) => {
    set('backendId')(value);
    set('botId')('');
  };
  return (
    <>
      <ChoiceGroup
        label={text('retention.scope.kind')}
        value={kind}
        onChange={set('kind')}
        choices={scopeKinds.map((value) => ({ value, label: text(`retention.scope.kind.${value}`) }))}
      />
      {kind !== 'bot' && (
        <SystemField
          value={fields.backendId}
          onChange={changeSystem}
          problem={words('scope.backendId')}
          mayBeAll={kind !== 'person'}
        />
      )}
      {(kind === 'bot' || kind === 'timeSpan') && (
        <BotField
          backendId={kind === 'bot' ? '' : fields.backendId}
          none={text(kind === 'bot' ? 'retention.choose' : 'retention.bot.all')}
          value={fields.botId}
          onChange={set('botId')}
          problem={words('scope.botId')}
        />
      )}
      {kind === 'person' && (
        <TextField
          label={text('retention.externalId')}
          value={fields.externalId}
          onChange={set('externalId')}
          problem={words('scope.externalId')}
          hint={text('retention.externalIdHint')}
          isRequired
        />
      )}
      {kind === 'timeSpan' && (
        <div className={classes.pair}>
          <TextField
            label={text('retention.scope.from')}
            type="date"
            value={fields.from}
            onChange={set('from')}
            problem={words('scope.from')}
            isRequired
          />
          <TextField
            label={text('retention.scope.to')}
            type="date"
            value={fields.to}
            onChange={set('to')}
            problem={words('scope.to')}
            isRequired
          />
        </div>
      )}
      {kind === 'search' && (
        <TextField
          label={text('retention.scope.query')}
          value={fields.query}
          onChange={set('query')}
          problem={words('scope.query')}
          hint={text('retention.scope.queryHint')}
          isRequired
        />
      )}
    </>
  );
}
