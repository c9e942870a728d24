import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { TextAreaField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Mono, Stack } from '../../../ui/stack.tsx';
import { SpokenText } from '../../../ui/transcript/spoken-text.tsx';
import classes from './detection-view.module.css';

/** Milliseconds of rest after which what was typed is looked at. */
const typingRest = 250;

/** Shows what the rules see in a text that is typed here. Nothing of it is stored. */
export function TryText() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const tried = useDebounced(typed, typingRest);
  const detected = useCall('findings.detect', { text: tried }, { isEnabled: tried !== '', keepsPrevious: true });
  const spans = tried === '' ? [] : (detected.data?.spans ?? []);
  return (
    <Section title={text('findings.try')}>
      <Stack>
        <TextAreaField
          label={text('findings.try.text')}
          value={typed}
          onChange={setTyped}
          hint={text('findings.try.hint')}
        />
        <ProblemMessage problem={detected.error} />
        {tried !== '' && !detected.isPlaceholderData && (
          <>
            <p className={classes.shown}>
              <SpokenText text={tried} hits={[]} found={spans} isUnmasked />
            </p>
            {spans.length === 0 ? (
              <p role="status">{text('findings.try.nothing')}</p>
            ) : (
              <SpanTable typed={tried} spans={spans} />
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

function SpanTable({ typed, spans }: { typed: string; spans: OutputOf<'findings.detect'>['spans'] }) {
  const text = useText();
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={text('findings.try.found')}>
      <thead>
        <tr>
          <th scope="col">{text('findings.try.place')}</th>
          <th scope="col">{text('findings.figures.type')}</th>
          <th scope="col">{text('findings.rule')}</th>
          <th scope="col">{text('findings.try.confidence')}</th>
          <th scope="col">{text('findings.try.validated')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map(({ start, end, type, confidence, reason, validated }) => (
          <tr key={start}>
            <th scope="row">
              <SpokenText text={typed.slice(start, end)} hits={[]} found={[]} />
            </th>
            <td>{text(`findings.type.${type}`)}</td>
            <td>
              <Mono>{reason}</Mono>
            </td>
            <td>{format.share(confidence)}</td>
            <td>{text(validated ? 'findings.try.yes' : 'findings.try.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
