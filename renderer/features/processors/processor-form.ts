import type { OutputOf } from '../../../shared/contract/index.ts';
import { processorFields } from '../../../shared/contract/processors.ts';
import type { Processor, ProcessorFields } from '../../../shared/contract/processors.ts';
import type { FieldProblems } from '../../lib/field-problems.ts';
import { findSection } from './processor-sections.ts';
import type { ProcessorSectionId } from './processor-sections.ts';

/** A processor of which nothing is known but what was proposed. */
export function emptyProcessor(proposed: OutputOf<'processors.propose'>['fields'] = {}): ProcessorFields {
  const known = Object.fromEntries(Object.entries(proposed).filter(([, value]) => value !== undefined));
  const blank = { ...processorFields.parse({ name: 'x', country: 'XX' }), name: '', country: '' };
  return { ...blank, ...(known as Partial<ProcessorFields>) };
}

/** What of a processor can be changed. */
export function toForm(processor: Processor): ProcessorFields {
  const keys = Object.keys(processorFields.shape) as (keyof ProcessorFields)[];
  return Object.fromEntries(keys.map((key) => [key, processor[key]])) as ProcessorFields;
}

/** Whoever works for the organisation itself is engaged by nobody else. */
export function toProcessorInput(fields: ProcessorFields): ProcessorFields {
  return fields.role === 'subProcessor' ? fields : { ...fields, engagedBy: [] };
}

/** Problems by the paths of the processor, without the name of the input around it. */
export function readProblems(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, words]) =>
      path.startsWith('fields.') ? [[path.slice('fields.'.length), words]] : [],
    ),
  );
}

/** The sections in which something is wrong. */
export function listWrongSections(problems: FieldProblems): ProcessorSectionId[] {
  return [...new Set(Object.keys(problems).map((path) => findSection(path)))];
}
