/** Builds the add-in and the workbench when the sources are newer than the last build: the size tests measure the real thing. */
import { ensureBuilt, orExplain } from '../../src/workbench/ensure.mjs';

await orExplain(ensureBuilt);
