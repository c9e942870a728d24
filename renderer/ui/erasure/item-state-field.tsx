import { erasureItemStates } from '../../../shared/contract/requests/erasure.ts';
import { useText } from '../../lib/use-text.ts';
import { SelectField } from '../fields.tsx';

/** Which items are listed; empty means all. */
export function ItemStateField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText();
  return (
    <SelectField
      label={text('requests.erase.filter')}
      value={value}
      onChange={onChange}
      choices={[
        { value: '', label: text('requests.all') },
        ...erasureItemStates.map((state) => ({ value: state, label: text(`requests.erase.itemState.${state}`) })),
      ]}
    />
  );
}
