import type { IncidentOrigin } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useCall } from '../../../lib/queries.ts';
import type { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { Muted } from '../../../ui/stack.tsx';
import classes from '../incidents.module.css';
import { typedOrigins } from './open-fields.ts';
import type { OpenFields } from './open-fields.ts';

interface OriginFieldsProps {
  /** What it is opened from. */
  from: IncidentOrigin | null;
  form: ReturnType<typeof useForm<OpenFields>>;
}

/** Where it came from: said by what it was opened from, else chosen. */
export function OriginFields({ from, form: { fields, set } }: OriginFieldsProps) {
  const text = useText();
  const readsProcessors = useMay('processors.read');
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const processors = useCall('processors.list', {}, { isEnabled: readsProcessors }).data?.processors ?? [];
  if (from) return <Muted>{text('incidents.openedFrom', { origin: text(`incidents.origin.${from.kind}`) })}</Muted>;
  const toChoices = (named: readonly { id: string; name: string }[]) => [
    { value: '', label: text('incidents.choose') },
    ...named.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className={classes.two}>
      <SelectField
        label={text('incidents.origin')}
        value={fields.origin}
        onChange={set('origin')}
        choices={typedOrigins.map((value) => ({ value, label: text(`incidents.origin.${value}`) }))}
      />
      {fields.origin === 'backend' && (
        <SelectField
          label={text('incidents.backend')}
          value={fields.backendId}
          onChange={set('backendId')}
          choices={toChoices(backends)}
        />
      )}
      {fields.origin === 'processorNotice' && (
        <SelectField
          label={text('incidents.processor')}
          value={fields.processorId}
          onChange={set('processorId')}
          choices={toChoices(processors)}
        />
      )}
    </div>
  );
}
