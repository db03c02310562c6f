/** `npm run demo`: sets up what is missing, then starts the workbench. Needs nothing but Node 20. */
import { orExplain, serveWorkbench } from './ensure.mjs';

await orExplain(() => serveWorkbench(process.argv.slice(2)));
