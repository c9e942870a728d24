import { writeConnectorSchema } from '../core/index.ts';

/** Prints the JSON Schema of connector descriptions. Needs no vault. */
process.stdout.write(writeConnectorSchema());
