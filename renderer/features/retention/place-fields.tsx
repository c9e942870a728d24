import { useText } from '../../lib/use-text.ts';
import { SelectField } from '../../ui/fields.tsx';
import { usePlaces } from './use-places.ts';

interface PlaceFieldProps {
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
}

interface SystemFieldProps extends PlaceFieldProps {
  /** The empty choice stands for all systems; otherwise one has to be chosen. */
  mayBeAll?: boolean;
}

export function SystemField({ value, onChange, problem, mayBeAll = false }: SystemFieldProps) {
  const text = useText();
  const { backends } = usePlaces();
  return (
    <SelectField
      label={text('retention.system')}
      value={value}
      onChange={onChange}
      problem={problem}
      isRequired={!mayBeAll}
      choices={[
        { value: '', label: text(mayBeAll ? 'retention.place.all' : 'retention.choose') },
        ...backends.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

interface BotFieldProps extends PlaceFieldProps {
  /** Whose bots; empty: of all systems. */
  backendId: string;
  /** What the empty choice says. */
  none: string;
}

export function BotField({ value, onChange, problem, backendId, none }: BotFieldProps) {
  const text = useText();
  const { bots, describe } = usePlaces();
  return (
    <SelectField
      label={text('retention.bot')}
      value={value}
      onChange={onChange}
      problem={problem}
      choices={[
        { value: '', label: none },
        ...bots
          .filter((bot) => backendId === '' || bot.backendId === backendId)
          .map((bot) => ({ value: bot.id, label: backendId === '' ? describe(null, bot.id) : bot.name })),
      ]}
    />
  );
}
