import { useEffect, useState } from 'react';

/** Anything quicker than this shows no progress: a flash of a spinner feels slower than none (Microsoft: above 1 s). */
const LATE_AFTER_MS = 1000;

/** True once `active` has lasted longer than the delay, and false again as soon as it ends. */
export function useLate(active: boolean, delay: number = LATE_AFTER_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
