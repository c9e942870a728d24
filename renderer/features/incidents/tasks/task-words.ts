import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import type { Meaning } from '../../../ui/status.tsx';

export const taskMeanings: Record<IncidentTask['state'], Meaning> = {
  open: 'information',
  doing: 'soon',
  done: 'fine',
  notNeeded: 'information',
};
