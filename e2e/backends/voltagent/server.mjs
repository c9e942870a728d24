// It would fetch lists of language models from the internet otherwise; without fetch it goes without them.
globalThis.fetch = undefined;
const { Agent, Memory, VoltAgent } = await import('@voltagent/core');
const { LibSQLMemoryAdapter } = await import('@voltagent/libsql');
const { honoServer } = await import('@voltagent/server-hono');

/** Keeps conversations in a file and never asks a language model: the tests put in what was said. */
const memory = new Memory({ storage: new LibSQLMemoryAdapter({ url: 'file:memory.db' }) });
const agent = (name) => new Agent({ name, instructions: 'none', model: 'none/none', memory });
const names = (process.env.AGENTS ?? 'echo').split(',');

new VoltAgent({
  agents: Object.fromEntries(names.map((name) => [name, agent(name)])),
  server: honoServer({ port: Number(process.env.PORT), hostname: '127.0.0.1' }),
});
