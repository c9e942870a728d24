import type { ShownExchange } from '../../../../../shared/contract/connectors.ts';
import { useFormat, useText } from '../../../../lib/use-text.ts';
import { Mono } from '../../../../ui/stack.tsx';
import classes from './editor.module.css';

/** One request and its answer, as they travelled, without secrets. */
export function ExchangeView({ exchange }: { exchange: ShownExchange }) {
  const text = useText();
  const format = useFormat();
  const { method, url, status, milliseconds, headers, body, answerHeaders, answer, isCut } = exchange;
  return (
    <details>
      <summary>
        <Mono>{`${method} ${url}`}</Mono>{' '}
        {text('backends.editor.answered', { status: String(status), time: format.number(milliseconds) })}
      </summary>
      <Lines label={text('backends.editor.requestHeaders')} lines={useHeaderLines(headers)} />
      {body !== null && <Lines label={text('backends.editor.requestBody')} lines={body} />}
      <Lines label={text('backends.editor.answerHeaders')} lines={useHeaderLines(answerHeaders)} />
      <Lines label={text('backends.editor.answerBody')} lines={answer} />
      {isCut && <p>{text('backends.editor.cut')}</p>}
    </details>
  );
}

function Lines({ label, lines }: { label: string; lines: string }) {
  return (
    <>
      <p className={classes.label}>{label}</p>
      <pre className={classes.code} tabIndex={0} role="group" aria-label={label}>
        {lines}
      </pre>
    </>
  );
}

function useHeaderLines(headers: ShownExchange['headers']): string {
  const text = useText();
  return headers.map(({ name, value }) => `${name}: ${value ?? text('backends.editor.hidden')}`).join('\n');
}
