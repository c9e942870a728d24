import { useState } from 'react';
import type { PersonAccess } from '../../../shared/contract/access-reviews.ts';
import { copyText } from '../../lib/copy-text.ts';
import { writeCsv } from '../../lib/csv.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { listReasons, namePerson, useZonedFormat } from './review-words.ts';
import classes from './access-reviews.module.css';

/** What each person did in the period. */
export function PeopleTable({ people, zone }: { people: readonly PersonAccess[]; zone: string }) {
  const text = useText();
  const format = useFormat();
  const zoned = useZonedFormat(zone);
  if (people.length === 0) return null;
  const numbers = ['opened', 'conversations', 'listed', 'unmasked', 'exported', 'outsideHours'] as const;
  return (
    <div className={classes.wide}>
      <table className={classes.table} aria-label={text('accessReviews.people', { count: people.length })}>
        <thead>
          <tr>
            <th scope="col">{text('accessReviews.people.person')}</th>
            {numbers.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {text(`accessReviews.people.${column}`)}
              </th>
            ))}
            <th scope="col">{text('accessReviews.people.busiest')}</th>
            <th scope="col">{text('accessReviews.people.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((access) => (
            <tr key={access.person.key}>
              <th scope="row">{namePerson(text, access.person)}</th>
              {numbers.map((column) => (
                <td key={column} className={classes.number}>
                  {format.number(access[column])}
                </td>
              ))}
              <td>
                {access.busiest &&
                  text('accessReviews.people.busiestValue', {
                    count: access.busiest.conversations,
                    date: zoned.dateTime(access.busiest.from),
                  })}
              </td>
              <td>
                {listReasons(text, access).map((reason) => (
                  <div key={reason}>{reason}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same table for a spreadsheet. */
export function CopyPeople({ people }: { people: readonly PersonAccess[] }) {
  const text = useText();
  const [wasCopied, setWasCopied] = useState(false);
  const copy = () => {
    const head = ['person', 'opened', 'conversations', 'listed', 'unmasked', 'exported', 'outside hours'];
    const rows = people.map((access) => [
      namePerson(text, access.person),
      access.opened,
      access.conversations,
      access.listed,
      access.unmasked,
      access.exported,
      access.outsideHours,
      access.busiest?.from ?? '',
      access.busiest?.conversations ?? 0,
      listReasons(text, access).join('; '),
    ]);
    void copyText(writeCsv([[...head, 'busiest hour', 'in that hour', 'reasons'], ...rows])).then(setWasCopied);
  };
  return (
    <Row>
      <Button isCompact onClick={copy}>
        {text('accessReviews.copy')}
      </Button>
      <span role="status">{wasCopied && text('accessReviews.copied')}</span>
    </Row>
  );
}
