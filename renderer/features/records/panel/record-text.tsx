import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { useText } from '../../../lib/use-text.ts';
import { DescribedValues } from '../../../ui/described/described-values.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { isSaid } from '../../../ui/described/field-words.ts';
import { listSections } from '../record-sections.ts';
import classes from '../records.module.css';

interface RecordTextProps {
  fields: RecordFields;
  references: References;
  missing?: readonly string[];
}

/** A record to read, in the sections of Art. 30 GDPR. Sections that say nothing and need not are left out. */
export function RecordText({ fields, references, missing = [] }: RecordTextProps) {
  const text = useText();
  return (
    <>
      {listSections(fields.role)
        .filter((section) =>
          section.fields.some(({ name }) => isSaid(fields[name as keyof RecordFields]) || missing.includes(name)),
        )
        .map((section) => (
          <section key={section.id} className={classes.part} aria-label={text(`records.section.${section.id}`)}>
            <h3>{text(`records.section.${section.id}`)}</h3>
            <DescribedValues
              fields={section.fields}
              value={fields}
              prefix="records"
              references={references}
              missing={missing}
            />
          </section>
        ))}
    </>
  );
}
