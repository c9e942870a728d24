import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { readSessions } from './selection-form.ts';
import type { SelectionTexts } from './selection-form.ts';
import classes from './incident-scope.module.css';

interface SelectionFieldsProps {
  texts: SelectionTexts;
  onChange: (texts: SelectionTexts) => void;
  words: (field: string) => string | undefined;
}

/** Which conversations may be concerned: all that is given must hold. */
export function SelectionFields({ texts, onChange, words }: SelectionFieldsProps) {
  const text = useText();
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const set = (field: keyof SelectionTexts) => (value: string) => onChange({ ...texts, [field]: value });
  const offered = bots.filter(({ backendId }) => texts.backendId === '' || backendId === texts.backendId);
  const nameBot = (bot: (typeof bots)[number]) => {
    const system = backends.find(({ id }) => id === bot.backendId)?.name ?? '';
    return texts.backendId === '' ? text('incidentScope.botOf', { bot: bot.name, system }) : bot.name;
  };
  const sessions = readSessions(texts.sessions).length;
  return (
    <div className={classes.fields}>
      <SelectField
        label={text('incidentScope.system')}
        value={texts.backendId}
        onChange={(backendId) => onChange({ ...texts, backendId, botId: '' })}
        problem={words('backendId')}
        choices={[
          { value: '', label: text('incidentScope.allSystems') },
          ...backends.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={text('incidentScope.bot')}
        value={texts.botId}
        onChange={set('botId')}
        problem={words('botId')}
        choices={[
          { value: '', label: text('incidentScope.allBots') },
          ...offered.map((bot) => ({ value: bot.id, label: nameBot(bot) })),
        ]}
      />
      <TextField
        label={text('incidentScope.from')}
        type="datetime-local"
        value={texts.from}
        onChange={set('from')}
        problem={words('from')}
      />
      <TextField
        label={text('incidentScope.to')}
        type="datetime-local"
        value={texts.to}
        onChange={set('to')}
        problem={words('to')}
        hint={text('incidentScope.toHint')}
      />
      <div className={classes.wide}>
        <TextField
          label={text('incidentScope.query')}
          value={texts.query}
          onChange={set('query')}
          problem={words('query')}
          hint={text('incidentScope.queryHint')}
        />
      </div>
      <div className={classes.wide}>
        <TextAreaField
          label={text('incidentScope.sessions')}
          value={texts.sessions}
          onChange={set('sessions')}
          problem={words('sessionIds')}
          hint={text('incidentScope.sessionsHint', { sessions })}
          rows={3}
        />
      </div>
    </div>
  );
}
