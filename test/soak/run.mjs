/**
 * `npm run soak`: two sessions refresh one workbook while people edit it and Excel fails in every modelled way; three panes write
 * plans while people rename, delete and retype, and faults last. For many
 * rounds. Prints the seed, what was done and what was lost. SOAK_ROUNDS and PROPERTY_SEED choose another length and order.
 */
import { runJest } from '../setup/runJest.mjs';

await runJest('test/soak/*.soak.ts');
