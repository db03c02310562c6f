import { COPY_MUTATIONS } from './copies';
import { HABIT_MUTATIONS } from './habits';
import { HEADING_MUTATIONS } from './headings';
import type { Mutation } from './mutation';
import { RATIO_MUTATIONS } from './ratios';
import { READING_MUTATIONS } from './reading';
import { ROW_MUTATIONS } from './rows';
import { SCALE_MUTATIONS } from './scales';
import { STATUS_MUTATIONS } from './status';
import { TABLE_MUTATIONS } from './tables';
import { TARGET_MUTATIONS } from './targets';
import { YEAR_MUTATIONS } from './years';

/** Every kind of mistake that is seeded. */
export const MUTATIONS: readonly Mutation[] = [
  ...RATIO_MUTATIONS,
  ...COPY_MUTATIONS,
  ...READING_MUTATIONS,
  ...SCALE_MUTATIONS,
  ...HEADING_MUTATIONS,
  ...TARGET_MUTATIONS,
  ...ROW_MUTATIONS,
  ...TABLE_MUTATIONS,
  ...STATUS_MUTATIONS,
  ...YEAR_MUTATIONS,
  ...HABIT_MUTATIONS,
];
