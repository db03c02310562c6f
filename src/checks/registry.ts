import { actualMissing } from './actual-missing';
import { ambiguousMarker } from './ambiguous-marker';
import { breakdownDiffers } from './breakdown-differs';
import { carriedForward } from './carried-forward';
import type { Check } from './check';
import { cohortDiffers } from './cohort-differs';
import { cumulativeFalls } from './cumulative-falls';
import { dateForRatio } from './date-for-ratio';
import { decimalsMixed } from './decimals-mixed';
import { directionUnset } from './direction-unset';
import { errorValue } from './error-value';
import { formulaOverwritten } from './formula-overwritten';
import { headcountDiffers } from './headcount-differs';
import { headerPeriod } from './header-period';
import { impliedPopulation } from './implied-population';
import { numberAsText } from './number-as-text';
import { ragDiffers } from './rag-differs';
import { ragSensitive } from './rag-sensitive';
import { ratioImpossible } from './ratio-impossible';
import { ratioMismatch } from './ratio-mismatch';
import { ratioRounding } from './ratio-rounding';
import { referenceDuplicate } from './reference-duplicate';
import { referenceGap } from './reference-gap';
import { repeatedValue } from './repeated-value';
import { scaleSlip } from './scale-slip';
import { shareMismatch } from './share-mismatch';
import { straySpace } from './stray-space';
import { targetProfile } from './target-profile';
import { targetUnreadable } from './target-unreadable';
import { totalMismatch } from './total-mismatch';
import { unreadableValue } from './unreadable-value';

/**
 * The version of the checks that a sign-off names: year and month, then a number. To be moved on whenever a check is
 * added, taken away or judges otherwise (a test holds it against the list of ids).
 */
export const CHECKS_VERSION = '2026.11.1';

/** Every check, in the order they are listed and run: arithmetic, reading, layout and targets, across cells, status. */
export const CHECKS: readonly Check[] = [
  ratioMismatch,
  ratioRounding,
  ratioImpossible,
  scaleSlip,
  decimalsMixed,
  unreadableValue,
  errorValue,
  numberAsText,
  straySpace,
  dateForRatio,
  ambiguousMarker,
  actualMissing,
  headerPeriod,
  referenceDuplicate,
  referenceGap,
  targetUnreadable,
  targetProfile,
  directionUnset,
  cumulativeFalls,
  repeatedValue,
  cohortDiffers,
  headcountDiffers,
  impliedPopulation,
  totalMismatch,
  shareMismatch,
  breakdownDiffers,
  carriedForward,
  formulaOverwritten,
  ragDiffers,
  ragSensitive,
];
