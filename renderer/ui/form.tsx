import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface FormProps {
  label: string;
  onSubmit: () => void;
  /** What core answered; where it belongs to a field, that field gets the focus. */
  failure?: unknown;
  children: ReactNode;
}

/** Sends on Enter; where fields are refused, the first of them gets the focus. */
export function Form({ label, onSubmit, failure, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const focusRefused = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  useEffect(() => {
    if (failure) focusRefused();
  }, [failure]);
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
        requestAnimationFrame(focusRefused);
      }}
    >
      {children}
    </form>
  );
}
