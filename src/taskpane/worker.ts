import { serve } from '../app/desk/serve';
import type { FromWorker, ToWorker } from '../app/desk/wire';

/** The worker of the task pane: the use cases run here, beside the page, which alone speaks with Excel. */
const post = (message: FromWorker): void => postMessage(message);

import('../app/jobs').then(
  (core) => {
    const handle = serve(core, post);
    addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data));
    post({ kind: 'ready' });
  },
  (error: unknown) => post({ kind: 'offline', detail: String(error) }),
);
