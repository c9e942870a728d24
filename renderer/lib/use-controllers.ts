import { useState } from 'react';
import { useCall } from './queries.ts';

/** For which controller something is entered or written; the first until another one is chosen. */
export function useControllers() {
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const [chosen, setChosen] = useState('');
  const controllerId = chosen === '' ? (controllers[0]?.id ?? '') : chosen;
  return {
    choices: controllers.map(({ id, name }) => ({ value: id, label: name })),
    controllerId,
    choose: setChosen,
    /** What a call is told. */
    given: controllerId === '' ? {} : { controllerId },
  };
}

export type Controllers = ReturnType<typeof useControllers>;
