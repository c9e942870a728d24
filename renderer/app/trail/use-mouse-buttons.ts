import { useEffect, useRef } from 'react';

type Move = (() => void) | null;

/** The fourth and fifth button of a mouse. They rest while a dialog is open, like the keys. */
export function useMouseButtons(back: Move, forward: Move): void {
  const moves = useRef<Readonly<Record<number, Move>>>({});
  useEffect(() => {
    moves.current = { 3: back, 4: forward };
  });
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      if (!document.querySelector('[role="dialog"]')) moves.current[event.button]?.();
    };
    window.addEventListener('mouseup', listen);
    return () => window.removeEventListener('mouseup', listen);
  }, []);
}
