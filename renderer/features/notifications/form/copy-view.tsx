import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { Mono, Muted } from '../../../ui/stack.tsx';
import { CopyButton } from '../copy-button.tsx';
import type { FieldValue } from './field-value.ts';
import { writeValue } from './field-value.ts';
import { listSections } from './form-sections.ts';
import type { Notification } from './form-sections.ts';
import classes from '../notifications.module.css';

interface CopyViewProps {
  notification: Notification;
  valueOf: (number: number) => FieldValue | undefined;
}

/** Each answer ready to be pasted into the form of the authority, in the order of the template. */
export function CopyView({ notification, valueOf }: CopyViewProps) {
  const text = useText();
  const words = { format: useFormat(), language: useLanguage() };
  const { authority } = notification;
  const addresses = [
    { name: text('notifications.authority.form'), value: authority.breachForm },
    { name: text('notifications.authority.email'), value: authority.email },
  ];
  const sections = listSections(notification)
    .map(({ title, fields }) => ({
      title,
      answers: fields
        .map((field) => ({ ...field, said: writeValue(words, field, valueOf(field.number)) }))
        .filter(({ said }) => said !== ''),
    }))
    .filter(({ answers }) => answers.length > 0);
  return (
    <>
      <Muted>{text('notifications.copy.what')}</Muted>
      {addresses.map(({ name, value }) =>
        value === null ? null : (
          <div key={name} className={classes.answer}>
            <div>
              <p className={classes.label}>{name}</p>
              <Mono>{value}</Mono>
            </div>
            <CopyButton text={value} name={name} />
          </div>
        ),
      )}
      {sections.map(({ title, answers }) => (
        <section key={title} aria-label={title} className={classes.copied}>
          <h3>{title}</h3>
          {answers.map(({ number, label, said }) => (
            <div key={number} className={classes.answer}>
              <div>
                <p className={classes.label}>{text('notifications.form.label', { number, label })}</p>
                <p className={classes.words}>{said}</p>
              </div>
              <CopyButton text={said} name={label} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
