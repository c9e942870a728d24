import { identifications } from '../../../../shared/contract/incidents/severity.ts';
import type { EnisaTable } from '../../../../shared/rules/breach/severity/enisa.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { ChoiceGroup } from '../../../ui/fields.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import type { FactorFields } from './factor-fields.ts';
import classes from './severity.module.css';

interface IdentificationFieldsProps {
  table: EnisaTable;
  value: FactorFields['identification'];
  onChange: (value: FactorFields['identification']) => void;
}

/** How easily the people can be recognised, with what that means for each kind of identifier. */
export function IdentificationFields({ table, value, onChange }: IdentificationFieldsProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className={classes.group}>
      <ChoiceGroup
        label={text('incidents.severity.identification')}
        value={value}
        onChange={(chosen) => onChange(identifications.find((each) => each === chosen) ?? value)}
        choices={table.identification.map((each) => ({
          value: each.key,
          label: text('incidents.severity.step', {
            name: each.name[language],
            value: format.number(each.value),
            explanation: each.explanation[language],
          }),
        }))}
      />
      <details>
        <summary>{text('incidents.severity.identifiers')}</summary>
        <PlainTable
          caption={text('incidents.severity.identifiers')}
          hidesCaption
          rows={table.identifiers}
          rowId={({ identifier }) => identifier}
          columns={[
            { id: 'name', header: text('incidents.severity.identifier'), cell: ({ name }) => name[language] },
            ...table.identification.map(({ key, name }) => ({
              id: key,
              header: name[language],
              cell: ({ steps }: EnisaTable['identifiers'][number]) => steps[key]?.[language] ?? '–',
            })),
          ]}
        />
      </details>
    </div>
  );
}
