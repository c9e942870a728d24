import { losses } from '../../../../shared/contract/incidents/severity.ts';
import type { EnisaTable } from '../../../../shared/rules/breach/severity/enisa.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { CheckboxField, ChoiceGroup } from '../../../ui/fields.tsx';
import type { FactorFields } from './factor-fields.ts';
import classes from './severity.module.css';

interface CircumstanceFieldsProps {
  table: EnisaTable;
  fields: FactorFields;
  onChange: (changes: Partial<FactorFields>) => void;
}

/** What happened to the data, whether somebody meant it, and what stands outside the score. */
export function CircumstanceFields({ table: { circumstances, flags }, fields, onChange }: CircumstanceFieldsProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const { malicious } = circumstances;
  return (
    <div className={classes.group}>
      {(['confidentiality', 'integrity', 'availability'] as const).map((kind) => (
        <ChoiceGroup
          key={kind}
          label={circumstances[kind].name[language]}
          value={fields[kind]}
          onChange={(chosen) => onChange({ [kind]: losses.find((each) => each === chosen) ?? fields[kind] })}
          choices={losses.map((loss) => ({
            value: loss,
            label: text('incidents.severity.loss', {
              value: format.number(circumstances[kind][loss].value),
              explanation: circumstances[kind][loss].explanation[language],
            }),
          }))}
        />
      ))}
      <CheckboxField
        label={text('incidents.severity.malicious', {
          name: malicious.name[language],
          value: format.number(malicious.full.value),
          explanation: malicious.full.explanation[language],
        })}
        isChecked={fields.isMalicious}
        onChange={(isMalicious) => onChange({ isMalicious })}
      />
      <CheckboxField
        label={flags.moreThanHundred[language]}
        isChecked={fields.moreThanHundred}
        onChange={(moreThanHundred) => onChange({ moreThanHundred })}
      />
      <CheckboxField
        label={flags.isUnintelligible[language]}
        isChecked={fields.isUnintelligible}
        onChange={(isUnintelligible) => onChange({ isUnintelligible })}
      />
    </div>
  );
}
