import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { listSections } from './form-sections.ts';
import type { Notification } from './form-sections.ts';
import classes from '../notifications.module.css';

interface MissingViewProps {
  notification: Notification;
  onGo: (number: number) => void;
}

/** What is still to be answered or put right; each leads to its field. */
export function MissingView({ notification, onGo }: MissingViewProps) {
  const text = useText();
  const { missing, invalid } = notification;
  if (missing.length + invalid.length === 0)
    return <Callout meaning="fine">{text('notifications.missing.nothing')}</Callout>;
  const problemOf = (number: number) => invalid.find((each) => each.number === number)?.problem;
  const sections = listSections(notification).filter((section) => section.missing + section.invalid > 0);
  return (
    <>
      <Muted>{text('notifications.missing.what')}</Muted>
      {sections.map(({ title, fields }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className={classes.list}>
            {fields
              .filter(({ number }) => missing.includes(number) || problemOf(number) !== undefined)
              .map(({ number, label }) => (
                <li key={number} className={classes.missing}>
                  <Button kind="quiet" isCompact onClick={() => onGo(number)}>
                    {text('notifications.form.label', { number, label })}
                  </Button>
                  {problemOf(number) !== undefined && <Status meaning="overdue">{problemOf(number)}</Status>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
