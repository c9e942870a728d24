import { useText } from '../../../lib/use-text.ts';
import { ChoiceGroup } from '../../../ui/fields.tsx';
import { Callout } from '../../../ui/status.tsx';

interface DuplicateChoiceProps {
  duplicates: readonly { id: string; number: string }[];
  value: string | null;
  onChange: (id: string | null) => void;
}

const none = 'none';

/** Open cases that name the same person: is this one of them again? */
export function DuplicateChoice({ duplicates, value, onChange }: DuplicateChoiceProps) {
  const text = useText();
  return (
    <Callout meaning="soon" title={text('requests.duplicates', { count: duplicates.length })}>
      <ChoiceGroup
        label={text('requests.duplicates.question')}
        value={value ?? none}
        onChange={(chosen) => onChange(chosen === none ? null : chosen)}
        choices={[
          { value: none, label: text('requests.duplicates.none') },
          ...duplicates.map(({ id, number }) => ({ value: id, label: text('requests.duplicates.same', { number }) })),
        ]}
      />
    </Callout>
  );
}
