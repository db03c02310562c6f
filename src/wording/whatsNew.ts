/** What is new in this version, for those who use it: the first lines of this version in src/docs/changes.md. */
export const WHATS_NEW: readonly string[] = [
  'Reads any council’s scorecard as it is, and asks where it is not sure.',
  'Checks figures, ratios, targets and statuses, and says what looks wrong, where, and how it knows.',
  'Refresh colours the judged period and fills in status and variance, after a preview of every change.',
  'Reports: tables, charts, prompts and Word documents, internal or public with small numbers left out.',
  'Holds what authors write against the numbers.',
];
