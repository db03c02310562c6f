import { HostCore } from '../host/hostCore';
import type { Workbook } from '../model/workbook';

/** Requests closer together than this belong to the same action of the add-in. */
const PAUSE = 1500;

/** What an action cost. */
export interface Cost {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** A host core that tells what the add-in's last action cost: the round trips and bytes since its last pause. */
export class ObservedCore extends HostCore {
  readonly #tell: (cost: Cost) => void;
  #start: Cost = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  #lastSeen = -Infinity;

  constructor(workbook: Workbook, tell: (cost: Cost) => void) {
    super(workbook);
    this.#tell = tell;
  }

  override async handle(body: string): Promise<string> {
    if (performance.now() - this.#lastSeen > PAUSE) this.#start = { ...this.counters };
    this.#lastSeen = performance.now();
    const answer = await super.handle(body);
    this.#lastSeen = performance.now();
    const { syncs, requestBytes, responseBytes } = this.counters;
    this.#tell({
      syncs: syncs - this.#start.syncs,
      requestBytes: requestBytes - this.#start.requestBytes,
      responseBytes: responseBytes - this.#start.responseBytes,
    });
    return answer;
  }
}
