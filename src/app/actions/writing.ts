import { fetched, problemOf, type ActionContext } from './runJob';

/** What writes a plan, says what became of it and gives it back: nothing of it is needed before the first check. */
const fetchParts = async () => {
  const [apply, back] = await Promise.all([import('./applyPreview'), import('./restore')]);
  return { ...apply, ...back };
};
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** Fetches it ahead of need; what fails is asked for again, and told, when it is needed. */
export const writeAhead = (): void => void fetchParts().catch(() => undefined);

/** Works with what writes, once it is here; where it cannot be fetched that is said, and nothing was written. */
export const writing =
  ({ store }: Pick<ActionContext, 'store'>) =>
  async (use: (parts: Parts) => Promise<void>): Promise<void> => {
    try {
      await use(await fetched(fetchParts));
    } catch (error) {
      store.setState({ problem: problemOf(error) });
    }
  };
