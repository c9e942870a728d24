import { useRef } from 'react';
import type { DescriptionMistake } from '../../../../../shared/contract/connectors.ts';
import { useText } from '../../../../lib/use-text.ts';
import { CodeField } from '../../../../ui/fields.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { Status } from '../../../../ui/status.tsx';
import { MistakeTable } from '../mistake-table.tsx';
import classes from './editor.module.css';
import { rangeOfLine } from './line-range.ts';

interface TextPartProps {
  description: string;
  onChange: (description: string) => void;
  mistakes: readonly DescriptionMistake[];
  /** Whether the mistakes are those of what stands there now. */
  isChecked: boolean;
  /** Where the dialog has just opened. */
  takesFocus: boolean;
}

/** The description as text, with what is wrong in which line beside it. */
export function TextPart({ description, onChange, mistakes, isChecked, takesFocus }: TextPartProps) {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const show = (line: number) => {
    const { start, end } = rangeOfLine(description, line);
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setSelectionRange(start, end);
    const lines = description.split('\n').length;
    field.scrollTop = Math.max(0, (field.scrollHeight / lines) * (line - 1) - field.clientHeight / 3);
  };
  return (
    <div className={classes.sides}>
      <CodeField
        label={text('backends.editor.text')}
        value={description}
        onChange={onChange}
        hint={text('backends.editor.textHint')}
        inputRef={area}
        autoFocus={takesFocus}
        rows={24}
      />
      <Stack>
        <div role="status">
          <Status meaning={isChecked ? (mistakes.length > 0 ? 'overdue' : 'fine') : 'information'}>
            {isChecked ? text('backends.editor.checked', { count: mistakes.length }) : text('backends.editor.checking')}
          </Status>
        </div>
        {mistakes.length > 0 && <MistakeTable mistakes={mistakes} onShow={show} />}
      </Stack>
    </div>
  );
}
