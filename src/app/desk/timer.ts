/** The clock behind a pause; tests give one they turn by hand. */
export interface Timer {
  /** Calls back after so many milliseconds; gives a function that stops it. */
  start(milliseconds: number, ring: () => void): () => void;
}

export const pageTimer: Timer = {
  start(milliseconds, ring) {
    const handle = setTimeout(ring, milliseconds);
    return () => clearTimeout(handle);
  },
};
