import { useText } from '../../lib/use-text.ts';
import { SelectField } from '../../ui/fields.tsx';
import type { Controllers } from './use-controllers.ts';

/** Only where there is something to choose. */
export function ControllerField({ controllers }: { controllers: Controllers }) {
  const text = useText();
  if (controllers.choices.length < 2) return null;
  return (
    <SelectField
      label={text('programme.controller')}
      value={controllers.controllerId}
      onChange={controllers.choose}
      choices={controllers.choices}
    />
  );
}
