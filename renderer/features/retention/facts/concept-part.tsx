import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Mono } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import classes from '../retention.module.css';

/** Writes the deletion concept from the policies in force. */
export function ConceptPart() {
  const text = useText();
  const language = useLanguage();
  const command = useCommand('retention.concept');
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const [controllerId, setControllerId] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const write = async (format: 'pdf' | 'docx') => {
    const to = await bridge().choosePath('saveFile', text('retention.concept.file', { format }));
    if (!to) return;
    command.mutate(
      { ...(controllerId !== '' && { controllerId }), format, language, to },
      { onSuccess: ({ path }) => setWritten(path) },
    );
  };
  return (
    <Section title={text('retention.concept')}>
      <p>{text('retention.concept.what')}</p>
      <div className={classes.bar}>
        {controllers.length > 1 && (
          <SelectField
            label={text('retention.concept.controller')}
            value={controllerId}
            onChange={setControllerId}
            choices={[
              { value: '', label: text('retention.concept.allControllers') },
              ...controllers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Button isBusy={command.isPending} onClick={() => void write('pdf')}>
          {text('retention.concept.pdf')}
        </Button>
        <Button isBusy={command.isPending} onClick={() => void write('docx')}>
          {text('retention.concept.docx')}
        </Button>
      </div>
      <ProblemMessage problem={command.error} />
      {written !== null && (
        <Callout meaning="fine" title={text('retention.concept.written')}>
          <Mono>{written}</Mono>
        </Callout>
      )}
    </Section>
  );
}
