/** By these names our own sheets are made, and found again. */
export const COMMENTARY_SHEET = 'Commentary';
export const COMMENTARY_TABLE = 'ScorecardCommentary';
export const CHARTS_SHEET = 'Scorecard charts';
export const CHARTS_NAME = 'Scorecard_Charts';
export const FINDINGS_SHEET = 'Scorecard findings';
export const FINDINGS_TABLE = 'ScorecardFindings';
export const TABLE_SHEET = 'Scorecard table';
export const TABLE_NAME = 'Scorecard_Table';
