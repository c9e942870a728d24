import type { Processor } from '../../../shared/contract/processors.ts';
import { useText } from '../../lib/use-text.ts';
import { DescribedValues } from '../../ui/described/described-values.tsx';
import type { References } from '../../ui/described/field-description.ts';
import { isSaid, nameReference } from '../../ui/described/field-words.ts';
import { Muted } from '../../ui/stack.tsx';
import { listSections } from './processor-sections.ts';
import classes from './processors.module.css';

interface DetailsPartProps {
  processor: Processor;
  references: References;
}

/** Who it is, where data goes, how it was audited, and which records name it. */
export function DetailsPart({ processor, references }: DetailsPartProps) {
  const text = useText();
  const sections = listSections().filter(
    ({ id, fields }) => id !== 'contract' && fields.some(({ name }) => isSaid(processor[name as keyof Processor])),
  );
  return (
    <>
      {sections.map(({ id, fields }) => (
        <section key={id} className={classes.part} aria-label={text(`processors.section.${id}`)}>
          <h3>{text(`processors.section.${id}`)}</h3>
          <DescribedValues fields={fields} value={processor} prefix="processors" references={references} />
        </section>
      ))}
      <section className={classes.part} aria-label={text('processors.records')}>
        <h3>{text('processors.records')}</h3>
        {processor.recordIds.length === 0 ? (
          <Muted>{text('processors.records.none')}</Muted>
        ) : (
          <ul className={classes.list}>
            {processor.recordIds.map((id) => (
              <li key={id}>{nameReference(text, references, 'records', id)}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
