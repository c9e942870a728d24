import { useCallback, useEffect, useRef } from 'react';

/** The same function for the life of the component, so that remembered messages stay so. */
export function useStable<Argument>(action: (argument: Argument) => void): (argument: Argument) => void {
  const current = useRef(action);
  useEffect(() => {
    current.current = action;
  });
  return useCallback((argument: Argument) => current.current(argument), []);
}
