import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Section } from '../../../ui/section.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { useFigureColumns } from './figure-columns.tsx';
import { pairFigures } from './figure-rows.ts';
import { nameMissing, nameSection } from './figure-words.ts';

type Figures = OutputOf<'programme.reportFigures'>;
type FigureSection = Figures['sections'][number];

interface FiguresPartProps {
  figures: Figures;
  prior: Figures | undefined;
  year: number;
}

/** What the report says in numbers, section by section. */
export function FiguresPart({ figures: { sections, missing }, prior, year }: FiguresPartProps) {
  const text = useText();
  const withheld = missing.map((key) => nameMissing(text, key)).join(', ');
  return (
    <>
      {missing.length > 0 && (
        <Callout meaning="information" title={text('programme.report.missing.title')}>
          <p>{text('programme.report.missing', { figures: withheld })}</p>
        </Callout>
      )}
      {sections
        .filter(({ key }) => !missing.includes(key))
        .map((section) => (
          <SectionFigures
            key={section.key}
            section={section}
            prior={prior?.sections.find(({ key }) => key === section.key)}
            year={year}
          />
        ))}
    </>
  );
}

interface SectionFiguresProps {
  section: FigureSection;
  prior: FigureSection | undefined;
  year: number;
}

function SectionFigures({ section, prior, year }: SectionFiguresProps) {
  const text = useText();
  const columns = useFigureColumns(section.key, year, prior !== undefined);
  const rows = pairFigures(section, prior);
  const title = nameSection(text, section.key);
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <Muted>{text('programme.report.empty')}</Muted>
      ) : (
        <PlainTable
          list="programme.figures"
          caption={title}
          hidesCaption
          rows={rows}
          columns={columns}
          rowId={({ key }) => key}
        />
      )}
    </Section>
  );
}
