import { HostError, type WorkbookPort } from './port';

/**
 * A port that is fetched when it is first used: nothing of it is needed to draw the first screen. Where it cannot be fetched
 * that is told as any failure of the host (`offline`), and it is tried again the next time.
 */
export function createLazyPort(fetch: () => Promise<WorkbookPort>): WorkbookPort & {
  /** Fetches it ahead of need. */
  readonly ahead: () => Promise<unknown>;
} {
  let fetched: Promise<WorkbookPort> | null = null;
  const port = (): Promise<WorkbookPort> => {
    fetched ??= fetch().catch((error: unknown) => {
      fetched = null;
      throw new HostError('offline', error instanceof Error ? error.message : String(error));
    });
    return fetched;
  };
  return {
    ahead: port,
    read: async (request) => (await port()).read(request),
    displayedFills: async (sheet, area) => (await port()).displayedFills(sheet, area),
    apply: async (plan, options) => (await port()).apply(plan, options),
    inspect: async (plan) => (await port()).inspect(plan),
    restore: async (point) => (await port()).restore(point),
    selection: async () => (await port()).selection(),
    select: async (sheet, address) => (await port()).select(sheet, address),
    onChanged: async (changed, selected) => (await port()).onChanged(changed, selected),
  };
}
