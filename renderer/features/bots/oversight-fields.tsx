import { useText } from '../../lib/use-text.ts';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { BotTexts } from './bot-fields.ts';
import classes from './bots.module.css';

interface OversightFieldsProps {
  fields: BotTexts;
  set: (field: keyof BotTexts) => (value: string) => void;
  words: (field: string) => string | undefined;
}

/** Who can step in, and how people reach a human. */
export function OversightFields({ fields, set, words }: OversightFieldsProps) {
  const text = useText();
  return (
    <fieldset className={classes.group}>
      <legend>{text('bots.oversight')}</legend>
      <Stack>
        <TextField
          label={text('bots.oversight.who')}
          value={fields.who}
          onChange={set('who')}
          problem={words('fields.oversight.who')}
        />
        <TextAreaField
          label={text('bots.oversight.how')}
          value={fields.how}
          onChange={set('how')}
          problem={words('fields.oversight.how')}
          rows={2}
        />
        <TextAreaField
          label={text('bots.oversight.handOver')}
          value={fields.handOver}
          onChange={set('handOver')}
          problem={words('fields.oversight.handOver')}
          rows={2}
        />
      </Stack>
    </fieldset>
  );
}
