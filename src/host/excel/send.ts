/** Queues work on a context and gives a function that reads the answers once it was sent. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;
/** Sends one batch: exactly one request. `sheet` names the sheet an error would be about; `on` is a context to go on with. */
export type Send = <Result>(
  queue: Queue<Result>,
  sheet: string | null,
  on?: Excel.RequestContext,
) => Promise<Result>;
