import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../../shared/errors/problem.ts';
import { nameFile } from '../../exports/index.ts';
import type { Handlers } from '../../handlers.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { listBackendRows } from '../backend-row.ts';
import { findBuiltIn, summariseConnector } from '../connectors/index.ts';
import type { Connector } from '../engine/description.ts';
import { locateInJson } from '../engine/description/locate-in-json.ts';
import { sayMistake } from '../engine/description/mistakes.ts';
import { readDescription } from '../engine/description/read-description.ts';
import { changeConnector, findConnectorRow, requireConnectorRow, storeConnector } from './connector-rows.ts';
import { readStored } from './connector-of.ts';
import { describeConnectors, fingerprintOf, writeDescription } from './describe-connectors.ts';
import { draft, listOffered } from './draft/draft.ts';
import { readSource, requireDescription } from './read-source.ts';
import { tryOut } from './trial/try-out.ts';

export const connectorsHandlers: Handlers<'connectors'> = {
  list: ({ register }) => ({ output: { connectors: describeConnectors(register) } }),

  read({ register }, { name, text, from }) {
    const own = name === undefined ? undefined : findBuiltIn(name);
    const read = name === undefined ? readSource({ text, from }) : textOf(register, name);
    // Those that come with Custos may do what a file may not.
    const result = own ? { connector: own } : name === undefined ? readNew(register, read) : readDescription(read);
    if ('mistakes' in result) {
      const mistakes = result.mistakes.slice(0, 50);
      return { output: { text: from === undefined ? read : null, summary: null, deletions: [], mistakes } };
    }
    const isTrusted = name !== undefined && isTrustedName(register, name);
    const summary = summariseConnector(result.connector, isTrusted);
    return { output: { text: read, summary, deletions: deletionsOf(result.connector), mistakes: [] } };
  },

  operations: listOffered,
  draft,

  add(context, source) {
    const text = readSource(source);
    const { name, title } = requireDescription(text);
    if (findBuiltIn(name) || isStored(context.register, name)) throw new Problem('connector.nameTaken');
    const row = {
      id: uuidv7(),
      name,
      title,
      description: text,
      fingerprint: fingerprintOf(text),
      added_by: context.session.userId,
      added_at: context.now(),
      approved_by: null,
      approved_at: null,
      removed_by: null,
      removed_at: null,
    };
    return {
      refs: { connectorId: row.id, fingerprint: row.fingerprint },
      write(register) {
        storeConnector(register, row);
        return { id: row.id, name };
      },
    };
  },

  approve(context, { id }) {
    const row = requireConnectorRow(context.register, id);
    if (row.approved_at !== null) throw new Problem('connector.alreadyApproved');
    const connector = readStored(row);
    const values = {
      title: row.title,
      name: row.name,
      deletions: deletionsOf(connector).length,
      fingerprint: row.fingerprint,
    };
    return {
      refs: { connectorId: id, fingerprint: row.fingerprint },
      approval: { kind: 'release', input: { id }, effects: [{ code: 'connectorApproved', values }] },
      write(register) {
        changeConnector(register, id, { approved_by: context.session.userId, approved_at: context.now() });
        return { id };
      },
    };
  },

  remove(context, { id }) {
    const row = requireConnectorRow(context.register, id);
    const used = listBackendRows(context.register, false).filter(({ connector }) => connector === row.name).length;
    if (used > 0) throw new Problem('connector.inUse', { backends: used });
    return {
      refs: { connectorId: id, fingerprint: row.fingerprint },
      write(register) {
        changeConnector(register, id, { removed_by: context.session.userId, removed_at: context.now() });
        return { removed: true as const };
      },
    };
  },

  export(context, { name, to }) {
    const text = textOf(context.register, name);
    return {
      refs: { fingerprint: fingerprintOf(text) },
      apply() {
        const file = nameFile(to, 'json');
        writeNewFile(file, () => [text]);
        return { output: { path: file } };
      },
    };
  },

  tryOut,
};

/** @throws Problem backend.connectorUnknown */
function textOf(register: RegisterReader, name: string): string {
  const connector = findBuiltIn(name);
  if (connector) return writeDescription(connector);
  const row = findConnectorRow(register, name);
  if (!row) throw new Problem('backend.connectorUnknown');
  return row.description;
}

/** What is to be added may have no name that is taken. */
function readNew(register: RegisterReader, text: string): ReturnType<typeof readDescription> {
  const read = readDescription(text);
  if ('mistakes' in read) return read;
  const { name } = read.connector;
  const id = findBuiltIn(name) ? 'nameOfShipped' : isStored(register, name) ? 'nameTaken' : null;
  if (id === null) return read;
  return { mistakes: [{ line: locateInJson(text, ['name']), where: 'name', reason: sayMistake(id) }] };
}

function isStored(register: RegisterReader, name: string): boolean {
  return findConnectorRow(register, name)?.removed_at === null;
}

function isTrustedName(register: RegisterReader, name: string): boolean {
  if (findBuiltIn(name)) return true;
  const row = findConnectorRow(register, name);
  return row !== undefined && row.approved_at !== null && row.removed_at === null;
}

function deletionsOf({ erasure }: Connector): string[] {
  return (erasure?.resources ?? []).map(({ request: { method, path } }) => `${method} ${path}`);
}
