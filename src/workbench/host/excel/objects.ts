import type { AreasSelf, RangeSelf, SheetSelf, TableSelf } from '../desk';
import { declareClass } from '../hostObject';

/** The objects that make each other, as Excel's do. Each one's members stand in the file of its name. */
export const range = declareClass<RangeSelf>();
export const rangeAreas = declareClass<AreasSelf>();
export const worksheet = declareClass<SheetSelf>();
export const table = declareClass<TableSelf>();
