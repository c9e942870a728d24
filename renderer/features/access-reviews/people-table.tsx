import { useState } from 'react';
import type { PersonAccess } from '../../../shared/contract/access-reviews.ts';
import { copyText } from '../../lib/copy-text.ts';
import { writeCsv } from '../../lib/csv.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { listReasons, namePerson, useZonedFormat } from './review-words.ts';
import classes from './access-reviews.module.css';

const numbersOfBackends = ['opened', 'conversations', 'listed', 'outsideHours'] as const;
const allNumbers = ['opened', 'conversations', 'listed', 'unmasked', 'exported', 'outsideHours'] as const;

interface PeopleTableProps {
  people: readonly PersonAccess[];
  /** A chatbot system says neither why nor what was unmasked or exported. */
  backendId: string | null;
  zone: string;
}

/** What each person did in the period. */
export function PeopleTable({ people, backendId, zone }: PeopleTableProps) {
  const text = useText();
  const format = useFormat();
  const zoned = useZonedFormat(zone);
  if (people.length === 0) return null;
  const isOwn = backendId === null;
  const numbers = isOwn ? allNumbers : numbersOfBackends;
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
            {isOwn && <th scope="col">{text('accessReviews.people.reasons')}</th>}
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
              {isOwn && (
                <td>
                  {listReasons(text, access).map((reason) => (
                    <div key={reason}>{reason}</div>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same table for a spreadsheet. */
export function CopyPeople({ people, backendId }: Omit<PeopleTableProps, 'zone'>) {
  const text = useText();
  const [wasCopied, setWasCopied] = useState(false);
  const numbers = backendId === null ? allNumbers : numbersOfBackends;
  const copy = () => {
    const rows = people.map((access) => [
      namePerson(text, access.person),
      ...numbers.map((column) => access[column]),
      access.busiest?.from ?? '',
      access.busiest?.conversations ?? 0,
      ...(backendId === null ? [listReasons(text, access).join('; ')] : []),
    ]);
    const head = ['person', ...numbers, 'busiestFrom', 'busiest', ...(backendId === null ? ['reasons'] : [])];
    void copyText(writeCsv([head, ...rows])).then(setWasCopied);
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
