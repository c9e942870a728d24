import { Agent } from '@mastra/core/agent';
import { Mastra } from '@mastra/core/mastra';
import { SimpleAuth } from '@mastra/core/server';
import { LibSQLStore } from '@mastra/libsql';
import { Memory } from '@mastra/memory';

/** Keeps conversations in a file and never asks a language model: the tests put in what was said. */
const storage = new LibSQLStore({ id: 'custos', url: process.env.MASTRA_DB });
const agent = (id) =>
  new Agent({ id, name: id, instructions: 'none', model: 'none/none', memory: new Memory({ storage }) });

export const mastra = new Mastra({
  agents: { echo: agent('echo'), help: agent('help') },
  storage,
  server: { auth: new SimpleAuth({ tokens: { 'admin-key': { id: 'admin', name: 'Admin', role: 'admin' } } }) },
});
