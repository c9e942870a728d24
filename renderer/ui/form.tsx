import { useRef } from 'react';
import type { ReactNode } from 'react';

interface FormProps {
  label: string;
  onSubmit: () => void;
  children: ReactNode;
}

/** Sends on Enter; where fields are refused, the first of them gets the focus. */
export function Form({ label, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      {children}
    </form>
  );
}
