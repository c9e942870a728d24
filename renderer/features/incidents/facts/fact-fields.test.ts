import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { incidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { toFactChanges, toFactFields } from './fact-fields.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const facts = incidentFacts.parse({
  title: 'Leaked key',
  kind: 'breach',
  cause: 'externalMalicious',
  breachTypes: ['confidentiality'],
  effects: 'none seen',
  backendIds: [id],
});

describe('the facts of an incident in a form', () => {
  it('come back as they were, and say nothing of what the form does not show', () => {
    const changes = toFactChanges(toFactFields(facts), facts.breachTypes);
    const input = contract.incidents.update.input.parse({ id, facts: changes });
    expect(facts).toMatchObject(changes);
    expect(input.facts.title).toBe('Leaked key');
    expect(Object.keys(changes)).not.toContain('backendIds');
  });
});
