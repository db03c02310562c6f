/**
 * `npm run disclosure -- SEED DOCUMENTS`: random public versions against a reader with plain arithmetic. Prints how many small
 * counts were recovered, documents refused, figures hidden for nothing, and by what relations were decided.
 */
import { runJest } from '../../setup/runJest.mjs';

const [seed = '3', documents = '300'] = process.argv.slice(2);
process.env.PROPERTY_SEED = seed;
process.env.PLAIN_DOCUMENTS = documents;
await runJest('test/property/plainArithmetic.test.ts');
