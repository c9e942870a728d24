import { useState } from 'react';
import type { PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { readNumber } from '../../../lib/read-number.ts';
import { useText } from '../../../lib/use-text.ts';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { momentAnchors } from '../due-words.ts';
import { useDueWords } from '../use-due-words.ts';
import classes from '../playbooks.module.css';

type Due = PlaybookTask['due'];

interface DueFieldsProps {
  due: Due;
  onChange: (due: Due) => void;
  words: (field: string) => string | undefined;
}

const relations = ['none', 'after', 'before'] as const;

/** By when: so long after a moment or before the end of a clock, with the rule in words below. */
export function DueFields({ due, onChange, words }: DueFieldsProps) {
  const text = useText();
  const { clocks, describe } = useDueWords();
  // As it was typed: an empty field is no number yet, and must not vanish under the hand.
  const [hours, setHours] = useState(due === null ? '' : String(due.hours));
  const setRelation = (value: string) => {
    if (value === 'none') return onChange(null);
    const relation = value === 'before' ? 'before' : 'after';
    const first = relation === 'after' ? 'aware' : (clocks[0]?.value ?? 'eu.gdpr.sa');
    if (due === null) setHours('24');
    onChange({ hours: due?.hours ?? 24, relation, anchor: due?.relation === relation ? due.anchor : first });
  };
  const anchors =
    due?.relation === 'before'
      ? clocks
      : momentAnchors.map((value) => ({ value: value as string, label: text(`playbooks.anchor.${value}.long`) }));
  return (
    <div className={classes.due} role="group" aria-label={text('playbooks.due')}>
      <SelectField
        label={text('playbooks.due')}
        value={due?.relation ?? 'none'}
        onChange={setRelation}
        choices={relations.map((value) => ({ value, label: text(`playbooks.relation.${value}`) }))}
      />
      {due !== null && (
        <>
          <TextField
            label={text('playbooks.hours')}
            type="number"
            value={hours}
            onChange={(typed) => {
              setHours(typed);
              onChange({ ...due, hours: readNumber(typed) });
            }}
            problem={words('due.hours')}
            isRequired
          />
          <SelectField
            label={text(due.relation === 'after' ? 'playbooks.anchor' : 'playbooks.anchorClock')}
            value={due.anchor}
            onChange={(anchor) => onChange({ ...due, anchor })}
            choices={
              anchors.some(({ value }) => value === due.anchor)
                ? anchors
                : [{ value: due.anchor, label: due.anchor }, ...anchors]
            }
          />
        </>
      )}
      {due !== null && !Number.isNaN(due.hours) && <Muted>{describe(due)}</Muted>}
    </div>
  );
}
