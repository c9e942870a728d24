import type { Controllers } from '../lib/use-controllers.ts';
import { useText } from '../lib/use-text.ts';
import { SelectField } from './fields.tsx';

/** Only where there is something to choose. */
export function ControllerField({ controllers }: { controllers: Controllers }) {
  const text = useText();
  if (controllers.choices.length < 2) return null;
  return (
    <SelectField
      label={text('ui.controller')}
      value={controllers.controllerId}
      onChange={controllers.choose}
      choices={controllers.choices}
    />
  );
}
