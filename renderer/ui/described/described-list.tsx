import type { ReactNode } from 'react';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Stack } from '../stack.tsx';
import { joinPath, withoutNumbers } from './field-description.ts';
import type { ListDescription, Values } from './field-description.ts';
import { textOr } from './field-words.ts';
import type { FormFrame } from './form-frame.ts';
import classes from './described.module.css';

interface DescribedListProps {
  field: ListDescription;
  path: string;
  label: string;
  hint: ReactNode;
  parts: readonly Values[];
  onChange: (parts: readonly Values[]) => void;
  frame: FormFrame;
  /** The fields of one part. */
  children: (part: Values, path: string, onChange: (part: Values) => void) => ReactNode;
}

/** Parts of one kind, each with its fields; added at the end, removed one by one. */
export function DescribedList({ field, path, label, hint, parts, onChange, frame, children }: DescribedListProps) {
  const text = useText();
  const own = withoutNumbers(path);
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <Stack>
        {hint}
        {parts.map((part, index) => {
          const name = textOr(text, `${frame.prefix}.item.${own}`, String(index + 1), { number: index + 1 });
          const note = frame.note?.(joinPath(path, index));
          return (
            <fieldset key={index} className={classes.group}>
              <legend>{name}</legend>
              <Stack>
                {note && <p className={classes.note}>{note}</p>}
                {children(part, joinPath(path, index), (next) =>
                  onChange(parts.map((each, at) => (at === index ? next : each))),
                )}
                <div>
                  <Button
                    isCompact
                    label={text('ui.described.removeNamed', { name })}
                    onClick={() => onChange(parts.filter((_, at) => at !== index))}
                  >
                    {text('ui.described.remove')}
                  </Button>
                </div>
              </Stack>
            </fieldset>
          );
        })}
        {parts.length < field.most && (
          <div>
            <Button isCompact onClick={() => onChange([...parts, field.empty])}>
              {textOr(text, `${frame.prefix}.add.${own}`, label)}
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
