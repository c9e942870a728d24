import { runTool, tool } from './run-check.mjs';
import { countOne } from './totals.mjs';

/** Compiles every environment's types. */
export const checkTypes = () => countOne(runTool(process.execPath, [tool('typescript', 'bin', 'tsc'), '-b']));
