import { draftPurposes, type DraftPurpose } from '../../../../../shared/contract/connectors.ts';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Answer } from '../../../handlers.ts';
import type { Context } from '../../../context.ts';
import { findBuiltInSource } from '../../connectors/index.ts';
import { findConnectorRow } from '../connector-rows.ts';
import { writeDescription } from '../describe-connectors.ts';
import { readSource } from '../read-source.ts';
import { emptyDescription } from './empty-description.ts';
import { listOperations, mayBe, purposesOf, type Operation } from './open-api/operations.ts';
import { proposeDescription, type ChosenOperations } from './open-api/propose-description.ts';
import { readOpenApi } from './open-api/read-open-api.ts';
import { templateDescription } from './template-description.ts';

/** Those of large vendors have several megabytes. In bytes. */
const mostOfOpenApi = 8_000_000;
/** As many as one looks through. */
const mostOperations = 2000;

/** What an OpenAPI file offers, and for what each operation may be chosen. */
export async function listOffered(
  _context: Context,
  source: ParsedInputOf<'connectors.operations'>,
): Promise<Answer<OutputOf<'connectors.operations'>>> {
  const api = await readOpenApi(readSource(source, mostOfOpenApi));
  const operations = listOperations(api).slice(0, mostOperations);
  const offered = operations.map((operation) => ({ operation, fits: purposesOf(api, operation) }));
  const proposals = draftPurposes.flatMap((purpose): [DraftPurpose, string][] => {
    const fitting = offered.filter(({ fits }) => fits.includes(purpose)).map(({ operation }) => operation);
    // The shortest address is the one about the thing itself.
    const [nearest] = fitting.toSorted((one, other) => depthOf(one) - depthOf(other));
    return nearest ? [[purpose, nearest.id]] : [];
  });
  return {
    output: {
      title: api.title,
      operations: operations.map((operation) => ({
        id: operation.id,
        summary: operation.summary,
        mayBe: draftPurposes.filter((purpose) => mayBe(purpose, operation)),
      })),
      proposed: Object.fromEntries(proposals),
    },
  };
}

/** The text of a description to start from. Nothing is stored. */
export async function draft(
  { register }: Context,
  { template, empty, operations = {}, ...source }: ParsedInputOf<'connectors.draft'>,
): Promise<Answer<OutputOf<'connectors.draft'>>> {
  if (empty !== undefined) return answer(emptyDescription(empty));
  if (template !== undefined) {
    const stored = findConnectorRow(register, template);
    const found =
      findBuiltInSource(template) ?? (stored && (JSON.parse(stored.description) as Record<string, unknown>));
    if (!found) throw new Problem('backend.connectorUnknown');
    return answer(templateDescription(found));
  }
  const api = await readOpenApi(readSource(source, mostOfOpenApi));
  const all = listOperations(api);
  const chosen: ChosenOperations = {};
  for (const purpose of draftPurposes) {
    const id = operations[purpose];
    if (id !== undefined) chosen[purpose] = requireOperation(all, purpose, id);
  }
  return answer(proposeDescription(api, chosen));
}

function answer(description: Record<string, unknown>): Answer<OutputOf<'connectors.draft'>> {
  return { output: { text: writeDescription(description) } };
}

/** @throws Problem connector.operationUnknown */
function requireOperation(all: readonly Operation[], purpose: DraftPurpose, id: string): Operation {
  const found = all.find((one) => one.id === id);
  if (!found || !mayBe(purpose, found)) throw new Problem('connector.operationUnknown', { purpose });
  return found;
}

function depthOf({ path }: Operation): number {
  return path.split('/').length;
}
