import { describe, expect, it } from 'vitest';
import { incidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { listProposals } from './proposals.ts';

const [known, other] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'] as const;

describe('what is proposed to be named', () => {
  it('is not what is named already, and says whom to tell at a processor', () => {
    const facts = incidentFacts.parse({ title: 'x', recordIds: [known] });
    const proposals = {
      records: [
        { id: known, name: 'Chat' },
        { id: other, name: 'Claims' },
      ],
      processors: [{ id: other, name: 'Hoster Ltd', incidentContact: 'soc@hoster.example' }],
    };
    expect(listProposals({ facts, proposals })).toEqual([
      { kind: 'recordIds', id: other, name: 'Claims', contact: '' },
      { kind: 'processorIds', id: other, name: 'Hoster Ltd', contact: 'soc@hoster.example' },
    ]);
  });
});
