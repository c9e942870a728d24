import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface FileButtonProps {
  /** Ends of names, e.g. ".pem,.crt". */
  accept: string;
  onChosen: (content: Uint8Array, file: { name: string; type: string }) => void;
  children: ReactNode;
}

/** Lets the person choose one file, whose content alone is read. */
export function FileButton({ accept, onChosen, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          void file?.arrayBuffer().then((content) => onChosen(new Uint8Array(content), file));
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  );
}
