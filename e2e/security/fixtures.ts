import { test as base } from '../fixtures/app.ts';
import { startForeignServer, type ForeignServer } from '../fixtures/foreign-server.ts';

export { expect } from '../fixtures/app.ts';

export const test = base.extend<{ foreign: ForeignServer }>({
  foreign: async ({}, use) => {
    const server = await startForeignServer();
    await use(server);
    await server.close();
  },
});
