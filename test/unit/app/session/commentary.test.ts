import { showCommentary, viewPasted } from '../../../../src/app/session/commentary';
import type { CheckedWords, ClaimView, ClaimDecisions, Tone } from '../../../../src/app/state/commentary';
import type { SheetSnapshot } from '../../../../src/host/port';
import { judgedPublished } from '../../../fixtures/judged';
import { sheetOf } from '../../../setup/applyPlan';
import { COMMENTARY_TABLE } from '../../../../src/outputs/ownNames';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const NOTHING = { kept: null, pasted: null, decisions: {} };
const counts = (checked: CheckedWords | null | undefined): string =>
  (checked?.counts ?? []).map(({ says }) => says).join(' · ');
/** The claims of a tone, in reading order. */
const of = (tone: Tone, checked: CheckedWords | null | undefined): readonly ClaimView[] =>
  (checked?.texts ?? []).flatMap(({ lines }) =>
    lines.flatMap(({ pieces }) =>
      pieces.flatMap(({ claims }) => claims.filter((each) => each.tone === tone)),
    ),
  );
const wholeOf = (checked: CheckedWords): readonly string[] =>
  checked.texts.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
const HEADINGS = ['Reference', 'Quarter', 'Commentary'];

const commentary = (rows: readonly (readonly (string | number)[])[]): SheetSnapshot =>
  sheetOf(
    'Commentary',
    [HEADINGS, ...rows],
    [{ name: COMMENTARY_TABLE, area: { row: 0, column: 0, rows: rows.length + 1, columns: 3 } }],
  );
const shown = (commentarySheet: SheetSnapshot | null) =>
  showCommentary(
    {
      judged,
      sheet: sheetOf('Scorecard', [['']]),
      // Only the commentary sheet of a reading matters here.
      reading: { commentarySheet } as Parameters<typeof showCommentary>[0]['reading'],
    },
    NOTHING,
  ).kept;

test('each figure on the sheet is held against its indicator, with its cell and the right figure', () => {
  const kept = shown(
    commentary([
      [4, 'Q3 2022-23', 'Reviews on time fell to 72.9% (134/189).\nRecruitment continues.'],
      [13, 'Q3 2022-23', '32 of 142 children, or 22.5%.'],
      [9, 'Q2 2022-23', 'Dental checks stood at 12%.'],
    ]),
  );
  expect(kept?.says).toBe('Commentary on 2 indicators read for Q3.');
  // Red are 4, 5, 6 and 13; 5 and 6 have no row and are in no words.
  expect(counts(kept?.checked)).toBe('4 statements agree · 1 is wrong · reds not mentioned: 5, 6');
  expect(of('contradicts', kept?.checked)).toMatchObject([
    {
      head: 'Contradicts the scorecard',
      says: 'The text says “72.9%”.',
      has: 'The scorecard has 70.9% for Q3.',
      where: 'Timeliness of reviews · Q3 · K5',
      place: { sheet: 'Scorecard', address: 'K5' },
      right: '70.9%',
      open: true,
      decision: null,
    },
  ]);
  expect(kept?.checked?.texts.map(({ name, place }) => [name, place?.address])).toEqual([
    ['Timeliness of reviews', 'C2'],
    ['Placed more than 20 miles away from home', 'C3'],
  ]);
});

test('what is off target and has no words is named, with the cell that waits for them', () => {
  const kept = shown(
    commentary([
      [4, 'Q3 2022-23', ''],
      [5, 'Q2 2022-23', 'Twelve moves.'],
      [5, 'Q3 2022-23', 'Twelve moves!'],
      [6, 'Q3 2022-23', 'N/A'],
      [13, 'Q3 2022-23', 'A sibling group moved.'],
    ]),
  );
  expect(kept?.gaps).toEqual([
    {
      kind: 'missing',
      name: '4 · Timeliness of reviews',
      place: { sheet: 'Commentary', address: 'C2' },
    },
    {
      kind: 'unchanged',
      name: '5 · 3 or more placements',
      place: { sheet: 'Commentary', address: 'C4' },
    },
    {
      kind: 'missing',
      name: '6 · Same placement for 2 years',
      place: { sheet: 'Commentary', address: 'C5' },
    },
    // Without a row of its own: the indicator on the scorecard.
    { kind: 'missing', name: '10 · Health checks', place: { sheet: 'Scorecard', address: 'B11' } },
  ]);
});

test('without commentary nothing is asked for, and where to write is said', () => {
  expect(shown(null)).toEqual({
    says: 'No commentary is kept in this workbook yet. Prompts makes a sheet for it; a column headed Commentary beside the scorecard is read as well.',
    checked: null,
    gaps: [],
    period: 'Q3',
  });
});

test('a text of its own: its lines as typed, each claim in its place, what is untied told apart', () => {
  const text = 'Dental checks are at 91.5%.\n\nWe spoke to 12 schools. Health checks met the target.';
  const { checked } = viewPasted(text, null, judged);
  expect(counts(checked)).toBe(
    '1 figure agrees · 1 is wrong · 1 not tied to the scorecard · reds not mentioned: 4, 5, 6, 13',
  );
  expect(wholeOf(checked)).toEqual([
    'Dental checks are at 91.5%.',
    'We spoke to 12 schools. Health checks met the target.',
  ]);
  expect(of('contradicts', checked)).toMatchObject([
    {
      says: 'The text says “met the target”.',
      has: 'By the scorecard the target was missed at Q3: 94.9%, against a target of 95%.',
      right: null,
    },
  ]);
  expect(of('untied', checked).map(({ says, where }) => [says, where])).toEqual([
    ['The text says “12”.', 'no indicator'],
  ]);
  expect(of('contradicts', viewPasted('It is 72.9%.', '4', judged).checked)[0]?.right).toBe('70.9%');
});

test('a text about one indicator passes over no other', () => {
  expect(counts(viewPasted('Reviews fell to 70.9%.', '4', judged).checked)).toBe('2 statements agree');
});

test('a pasted table is left out, said so, and told apart from the prose', () => {
  const text = 'Indicator\tQ2\tQ3\nReviews\t86.7%\t79.0%\nReviews fell to 70.9%.';
  const { checked } = viewPasted(text, '4', judged);
  expect(counts(checked)).toBe('2 statements agree');
  expect(checked.texts[0]?.notes).toEqual(['2 lines are tables: left out.']);
  expect(checked.texts[0]?.lines.map(({ leftOut }) => leftOut)).toEqual([true, true, false]);
  expect(wholeOf(checked)[1]).toBe('Reviews\t86.7%\t79.0%');
});

test('what a person ruled counts, and lapses with its line', () => {
  const ask = (text: string, decisions: ClaimDecisions = {}) =>
    viewPasted(text, '4', judged, decisions).checked;
  const key = of('contradicts', ask('Reviews were at 72.9%.'))[0]?.key ?? '';
  const dismissed: ClaimDecisions = { [key]: { as: 'dismissed', reason: 'As first reported' } };
  expect(counts(ask('Recruitment goes on.\nReviews were at 72.9%.', dismissed))).toBe('1 dismissed');
  expect(counts(ask('Reviews were at 72.9%.', { [key]: { as: 'agreed' } }))).toBe('1 is wrong');
  expect(counts(ask('Reviews were at 72.9% again.', dismissed))).toBe('1 is wrong');
  expect(counts(ask('Reviews were at 72.8%.', dismissed))).toBe('1 is wrong');
});

test('what speaks of another period, and a success of what is off target, is said', () => {
  const { checked } = viewPasted('We are pleased with reviews in Q2.', '4', judged);
  expect(checked.texts[0]?.notes).toEqual([
    'A success is claimed of indicator 4, which is off target: “We are pleased with reviews in Q2.”',
    'It speaks of Q2 only.',
  ]);
});
