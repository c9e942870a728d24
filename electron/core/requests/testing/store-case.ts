import { v7 as uuidv7 } from 'uuid';
import type { PersonIdentifier } from '../../../../shared/contract/requests/case-fields.ts';
import type { Regime, Right } from '../../../../shared/contract/rights.ts';
import { inRegister, type OpenVault } from '../../vault/index.ts';

interface CaseToStore {
  id?: string;
  kind?: Right;
  regime?: Regime;
  region?: string;
  language?: 'de' | 'en';
  state?: 'open' | 'closed';
  isIdentified?: boolean;
  /** Epoch milliseconds of its receipt. */
  at?: number;
  name?: string;
  address?: string;
  identifiers?: readonly PersonIdentifier[];
}

/** A case as `requests.open` leaves it, with its identity check done. @returns its id */
export async function storeCase(vault: OpenVault, facts: CaseToStore = {}): Promise<string> {
  const { id = uuidv7(), at = Date.now(), isIdentified = true, name = '', address = '', identifiers = [] } = facts;
  const controller = vault.register.get(inRegister.selectFrom('controller').select('id'))!;
  vault.register.write((register) =>
    register.run(
      inRegister.insertInto('request').values({
        id,
        number: `2026-${id.slice(-12)}`,
        controller_id: controller.id,
        kind: facts.kind ?? 'access',
        regime: facts.regime ?? 'EU',
        region: facts.region ?? null,
        received_at: at,
        channel: 'email',
        language: facts.language ?? 'de',
        state: facts.state ?? 'open',
        waiting_for: 'us',
        identity: isIdentified ? 'confirmed' : 'unchecked',
        identity_method: isIdentified ? 'knownAddress' : null,
        assigned_to: null,
        same_as: null,
        finding_id: null,
        outcome: null,
        ground: null,
        answered_at: null,
        closed_at: null,
        created_by: vault.session.userId,
        created_at: at,
      }),
    ),
  );
  await vault.contentWriter.write([
    {
      sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
        VALUES (?, ?, ?, '', '', '', '')`,
      rows: [[id, name, address]],
    },
    {
      sql: 'INSERT INTO request_identifier (request_id, kind, normalised, value) VALUES (?, ?, ?, ?)',
      rows: identifiers.map(({ kind, value }) => [id, kind, value.toLowerCase(), value]),
    },
  ]);
  return id;
}

export interface DecidedLink {
  backendId: string;
  externalId: string;
  target: 'person' | 'conversation';
  decision: 'accepted' | 'rejected';
}

/** As somebody decided them. */
export async function storeLinks(
  { contentWriter }: OpenVault,
  requestId: string,
  links: readonly DecidedLink[],
): Promise<void> {
  const proposal = { botId: null, label: null, startedAt: null, conversations: 0, evidence: [], notStored: [] };
  await contentWriter.write([
    {
      sql: `INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, decision, found_at)
        VALUES (?, ?, ?, ?, ?, ?, 1, ?, 0)`,
      rows: links.map(({ backendId, target, externalId, decision }) => [
        uuidv7(),
        requestId,
        backendId,
        target,
        externalId,
        JSON.stringify(proposal),
        decision,
      ]),
    },
  ]);
}
