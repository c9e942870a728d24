import { useEffect, useRef } from 'react';
import { useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';
import { FieldRow } from './field-row.tsx';
import { findSection, listSections } from './form-sections.ts';
import type { FormSection, Notification } from './form-sections.ts';
import type { NotificationForm } from './use-notification-form.ts';
import classes from '../notifications.module.css';

/** Where somebody wants to go; a new object each time he does. */
export interface FormTarget {
  section: string;
  /** Gets the focus. */
  number: number | null;
}

interface FormViewProps {
  notification: Notification;
  form: NotificationForm;
  target: FormTarget | null;
  onTarget: (target: FormTarget) => void;
}

/** The form, section by section, with only the fields that are asked. */
export function FormView({ notification, form, target, onTarget }: FormViewProps) {
  const text = useText();
  const fields = useRef<HTMLDivElement>(null);
  const sections = listSections(notification);
  const shown =
    (target?.number == null ? undefined : findSection(sections, target.number)) ??
    sections.find(({ title }) => title === target?.section) ??
    sections[0];
  useEffect(() => {
    if (target?.number == null) return;
    const place = fields.current?.querySelector(`[data-field="${target.number}"]`);
    place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  }, [target]);
  const problemOf = (number: number) => notification.invalid.find((each) => each.number === number)?.problem;
  return (
    <div className={classes.form}>
      <nav aria-label={text('notifications.form.sections')} className={classes.sections}>
        <ul>
          {sections.map((section) => (
            <li key={section.title}>
              <button
                type="button"
                className={classes.section}
                aria-current={section === shown ? 'step' : undefined}
                onClick={() => onTarget({ section: section.title, number: null })}
              >
                <span>{section.title}</span>
                <SectionState section={section} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.fields} ref={fields}>
        {shown && (
          <>
            <h3>{shown.title}</h3>
            {shown.fields.map((field) => (
              <FieldRow
                key={field.number}
                field={field}
                form={form}
                isMissing={notification.missing.includes(field.number)}
                problem={problemOf(field.number)}
              />
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function SectionState({ section: { missing, invalid } }: { section: FormSection }) {
  const text = useText();
  if (invalid > 0)
    return <Status meaning="overdue">{text('notifications.form.sectionInvalid', { count: invalid })}</Status>;
  if (missing > 0)
    return <Status meaning="soon">{text('notifications.form.sectionMissing', { count: missing })}</Status>;
  return <Status meaning="fine">{text('notifications.form.sectionComplete')}</Status>;
}
