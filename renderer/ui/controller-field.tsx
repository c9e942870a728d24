import type { Controllers } from '../lib/use-controllers.ts';
import { useText } from '../lib/use-text.ts';
import { SelectField } from './fields.tsx';

interface ControllerFieldProps {
  controllers: Controllers;
  /** Besides: what else follows from the choice. */
  onChoose?: (controllerId: string) => void;
}

/** Only where there is something to choose. */
export function ControllerField({ controllers, onChoose }: ControllerFieldProps) {
  const text = useText();
  if (controllers.choices.length < 2) return null;
  return (
    <SelectField
      label={text('ui.controller')}
      value={controllers.controllerId}
      onChange={(chosen) => {
        controllers.choose(chosen);
        onChoose?.(chosen);
      }}
      choices={controllers.choices}
    />
  );
}
