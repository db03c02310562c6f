/** Queues work on a context and gives a function that reads the answers once it was sent. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;

interface Sending {
  /** A context to go on with. */
  readonly on?: Excel.RequestContext;
  /** Cells the batch writes: many take Excel longer, and are waited for longer. */
  readonly cells?: number;
}

/** Sends one batch: exactly one request. `sheet` names the sheet an error would be about. */
export type Send = <Result>(queue: Queue<Result>, sheet: string | null, sending?: Sending) => Promise<Result>;
