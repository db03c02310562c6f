/** `npm run quality`: measures the precision and recall of the checks. */
import { tsImport } from 'tsx/esm/api';

const { main } = await tsImport('./main.ts', import.meta.url);
process.exitCode = await main();
