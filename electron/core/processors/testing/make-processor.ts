import type { z } from 'zod';
import { processorFields, type ProcessorFields } from '../../../../shared/contract/processors.ts';

export function makeProcessor(fields: Partial<z.input<typeof processorFields>> = {}): ProcessorFields {
  return processorFields.parse({ name: 'Modell GmbH', country: 'DE', ...fields });
}
