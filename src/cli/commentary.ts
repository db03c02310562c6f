import { readFile } from 'node:fs/promises';
import { findBalance, type Balance } from '../commentary/balance';
import { checkCommentary } from '../commentary/checkCommentary';
import type { Claim } from '../commentary/claim';
import type { PeriodKey } from '../domain/periods/period';
import { countLeftOut, type LeftOut } from '../commentary/text/lines';
import { sayBalance } from '../wording/reports/balance';
import { sayClaim, sayClaimCounts, sayLeftOut, sayTie } from '../wording/reports/claims';
import { checkFile } from './check';
import type { CheckRequest } from './fileResult';

/** A text held against a workbook's scorecard, or the sentence that says why it could not be. */
type CommentaryResult =
  | {
      readonly kind: 'checked';
      readonly workbook: string;
      readonly text: string;
      readonly period: PeriodKey;
      readonly claims: readonly Claim[];
      /** Lines that are no prose. */
      readonly leftOut: LeftOut;
      readonly balance: Balance;
    }
  | { readonly kind: 'unreadable'; readonly workbook: string; readonly text: string; readonly says: string };

/** The text of a file in UTF-8, or the sentence that says why it cannot be read. */
async function readText(file: string): Promise<{ readonly text: string } | { readonly says: string }> {
  try {
    const bytes = await readFile(file);
    // A byte order mark is no word of the commentary; bytes that are no UTF-8 would be read as something else.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { says: `${file} does not exist.` };
    if (code === 'EISDIR') return { says: `${file} is a folder, not a text file.` };
    if (error instanceof TypeError) return { says: `${file} is not a text file in UTF-8.` };
    return { says: `${file} could not be opened: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What the commentary command was asked for. */
export interface CommentaryRequest extends CheckRequest {
  readonly workbook: string;
  /** The file of the text to check. */
  readonly text: string;
}

/** Checks a text file against the scorecard of a workbook at the period asked for, or the latest with data. */
export async function readCommentary({
  workbook,
  text: textFile,
  period,
  sheet,
}: CommentaryRequest): Promise<CommentaryResult> {
  const unreadable = (says: string): CommentaryResult => ({
    kind: 'unreadable',
    workbook,
    text: textFile,
    says,
  });
  const read = await readText(textFile);
  if ('says' in read) return unreadable(read.says);
  const file = await checkFile(workbook, period, sheet);
  if (file.kind === 'unreadable') return unreadable(file.says);
  const { judged } = file.analysis;
  const claims = checkCommentary(read.text, judged);
  return {
    kind: 'checked',
    workbook,
    text: textFile,
    period: judged.period.key,
    claims,
    balance: findBalance(read.text, judged, claims),
    leftOut: countLeftOut(read.text),
  };
}

/** The result in the documented shape, version 1. */
export function commentaryJson(result: CommentaryResult) {
  if (result.kind === 'unreadable')
    return { workbook: result.workbook, text: result.text, error: result.says };
  return {
    version: 1,
    claims: result.claims.map((claim) => {
      const { text, indicator, period, kind, verdict, expected, cell } = claim;
      return { text, indicator, period, kind, verdict, expected, cell, reason: sayClaim(claim) };
    }),
    leftOut: result.leftOut,
    balance: result.balance,
  };
}

const GROUPS: readonly (readonly [Claim['verdict'], string])[] = [
  ['contradicts', 'Contradicts the scorecard'],
  ['doubtful', 'Please look'],
  ['untied', 'Not checked'],
  ['agrees', 'Agrees'],
];

/** The result in lines for a terminal: what is wrong first. */
export function sayCommentary(result: CommentaryResult): readonly string[] {
  if (result.kind === 'unreadable') return [result.text, `  Could not be checked: ${result.says}`];
  const { claims, text, period, workbook, leftOut, balance } = result;
  const lines = [text, `  ${sayClaimCounts(claims)} (${workbook}, ${period})`];
  const left = sayLeftOut(leftOut);
  if (left !== '') lines.push(`  ${left}`);
  lines.push(...sayBalance(balance).map((said) => `  ${said}`));
  for (const [verdict, heading] of GROUPS) {
    const group = claims.filter((claim) => claim.verdict === verdict);
    if (group.length === 0) continue;
    lines.push('', `  ${heading} (${group.length})`);
    for (const claim of group) {
      const why = verdict === 'agrees' && claim.because === 'agrees' ? '' : ` ${sayClaim(claim)}`;
      lines.push(`    “${claim.text}” (${sayTie(claim)})${why === '' ? '' : `:${why}`}`);
    }
  }
  return [...lines, ''];
}
