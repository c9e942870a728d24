import { Kbd } from './kbd.tsx';
import { Row } from './stack.tsx';
import classes from './kbd.module.css';

/** Keys, and what they do. */
export function KeyList({ keys }: { keys: readonly { keys: readonly string[]; label: string }[] }) {
  return (
    <dl className={classes.list}>
      {keys.map(({ keys: all, label }) => (
        <div key={label} className={classes.line}>
          <dt>
            <Row gap={4}>
              {all.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Row>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}
