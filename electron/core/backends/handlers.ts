import { inRegister } from '../vault/index.ts';
import type { Handlers } from '../handlers.ts';
import { connectorOf } from './added-connectors/connector-of.ts';
import { summariseAll } from './added-connectors/summarise-all.ts';
import { prepareBackend, storeBackend, toEpoch } from './add-backend.ts';
import { checkAddress } from './address.ts';
import { findActiveSample, readActiveBackend, readBackend, readEnabledBackend } from './backend-row.ts';
import { checkBackend } from './check-backend.ts';
import { checkPlace } from './check-place.ts';
import { sampleConnectorName } from './connectors/index.ts';
import { checkCredentials } from './credentials.ts';
import { factsHandlers } from './facts/handlers.ts';
import { healthHandlers, planSync } from './health/handlers.ts';
import { inspectionHandlers } from './inspection/handlers.ts';
import { listBackends } from './list-backends.ts';
import { networkHandlers } from './network/handlers.ts';
import { openRoute } from './network/stored-network.ts';
import { prepareUpdate } from './update-backend.ts';
import { describeRemoval, removeStored, requireNothingHeld } from './remove-backend.ts';
import { createSampleToken, ensureSampleRuns, stopSample } from './sample-chatbot.ts';

export const backendsHandlers: Handlers<'backends'> = {
  ...networkHandlers,
  ...inspectionHandlers,
  ...factsHandlers,
  ...healthHandlers,

  connectors: (context) => ({ output: { connectors: summariseAll(context.isOpen ? context.register : null) } }),

  async add(context, input) {
    const connector = connectorOf(context.register, input.connector);
    const baseUrl = checkAddress(input.baseUrl);
    const row = prepareBackend(context, {
      connector: connector.name,
      name: input.name,
      baseUrl,
      credentials: checkCredentials(connector, input.credentials),
      controllerId: input.controllerId,
      isSample: false,
      allowsPrivate: input.allowPrivate,
      syncFrom: toEpoch(input.syncFrom),
    });
    await checkPlace(baseUrl, openRoute(context.vault, input.allowPrivate), context.host.network);
    return {
      refs: {
        backendId: row.id,
        controllerId: row.controller_id,
        connector: row.connector,
        allowsPrivate: input.allowPrivate,
      },
      write: (register) => storeBackend(register, row),
    };
  },

  async addSample(context, { controllerId, name }) {
    const present = findActiveSample(context.register);
    if (present) return { refs: { backendId: present.id, isNew: false }, write: () => ({ id: present.id }) };
    const token = createSampleToken();
    const baseUrl = await ensureSampleRuns(context.host, token, null);
    const row = prepareBackend(context, {
      connector: sampleConnectorName,
      name,
      baseUrl,
      credentials: { token },
      controllerId,
      isSample: true,
      allowsPrivate: true,
      syncFrom: null,
    });
    return {
      refs: { backendId: row.id, controllerId: row.controller_id, connector: row.connector, isNew: true },
      write: (register) => storeBackend(register, row),
      whenNotStored: () => stopSample(context.host),
    };
  },

  async update(context, input) {
    const { id } = input;
    const changes = await prepareUpdate(context, input);
    return {
      refs: { backendId: id, changed: Object.keys(changes).join(' ') },
      write(register) {
        if (Object.keys(changes).length > 0) {
          register.run(inRegister.updateTable('backend').set(changes).where('id', '=', id));
        }
        return { id };
      },
    };
  },

  list: async (context, { includeRemoved }) => ({
    output: { backends: await listBackends(context, includeRemoved) },
  }),

  bots(context, { backendId }) {
    if (backendId !== undefined) readBackend(context.register, backendId);
    const all = inRegister
      .selectFrom('bot')
      .select(['id', 'backend_id as backendId', 'external_id as externalId', 'name'])
      .orderBy('name')
      .orderBy('id');
    const bots = context.register.all(backendId === undefined ? all : all.where('backend_id', '=', backendId));
    return { output: { bots } };
  },

  async check(context, { id }) {
    const output = await checkBackend(context, readEnabledBackend(context.register, id));
    return { output, refs: { backendId: id, code: output.problem?.code ?? null } };
  },

  sync(context, { id }) {
    readEnabledBackend(context.register, id);
    return planSync(context, id);
  },

  async remove(context, { id }) {
    const row = readActiveBackend(context.register, id);
    await requireNothingHeld(context.vault.contentReader, context.register, id);
    return {
      approval: await describeRemoval(context.vault.contentReader, row),
      subjectId: id,
      refs: { backendId: id },
      async run(control) {
        const removed = await removeStored(context, id, control);
        if (row.is_sample === 1) await stopSample(context.host);
        return removed;
      },
      finish(register) {
        const changes = { state: 'removed' as const, sealed_credentials: null };
        register.run(inRegister.updateTable('backend').set(changes).where('id', '=', id));
      },
    };
  },
};
