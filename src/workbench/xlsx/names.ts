import type { DefinedName } from '../model/state';

const PLAIN = /^=(?:'(?:[^']|'')+'|[^'!]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/;

/** Whether a name can be written by ExcelJS: a cell or a block of cells, for the whole workbook. */
export const isPlain = ({ formula, scope }: DefinedName): boolean => scope === null && PLAIN.test(formula);
