import { agreesWith, parseOwnStatus, statusOfFill } from '../../../../src/domain/judging/ownStatus';

const say = (own: ReturnType<typeof parseOwnStatus>): string =>
  own === null ? 'unknown' : own.kind === 'colours' ? own.rags.join(' or ') : own.kind;

test.each([
  ['R', 'red'],
  ['a', 'amber'],
  ['G', 'green'],
  ['B', 'kept'],
  ['RED', 'red'],
  ['Amber', 'amber'],
  ['Yellow', 'amber'],
  ['Green', 'green'],
  ['Green (improving)', 'green'],
  ['Amber – just short', 'amber'],
  ['RAG: Red', 'red'],
  ['G ↑', 'green'],
  ['Gwyrdd / Green', 'green'],
  ['Oren / Amber', 'amber'],
  ['Coch', 'red'],
  ['🔴', 'red'],
  ['🟡', 'amber'],
  ['🟢', 'green'],
  ['🟢 On target', 'green'],
  ['✓', 'green'],
  ['✗', 'amber or red'],
  ['☹', 'amber or red'],
  ['☺', 'green'],
  ['On target', 'green'],
  ['Slightly below', 'amber'],
  ['Within tolerance', 'amber'],
  ['Almost Achieving', 'amber'],
  ['Not Achieving', 'amber or red'],
  ['Achieving', 'green'],
  ['Off target', 'amber or red'],
  ['Below target', 'amber or red'],
  ['Well below target', 'red'],
  ['Met', 'green'],
  ['Not met', 'amber or red'],
  ['Target exceeded', 'green'],
  ['Yes', 'green'],
  ['Met_Goal', 'green'],
  ['Did_Not_Meet', 'amber or red'],
  ['Did not meet the standard', 'amber or red'],
  ['Reached its target', 'green'],
  ['No', 'amber or red'],
  ['Blue', 'kept'],
  ['Complete', 'kept'],
  ['Grey', 'kept'],
  ['Not due', 'kept'],
  ['Data only', 'kept'],
  ['N/A', 'none'],
  ['Not rated', 'none'],
  ['No target', 'none'],
  ['', 'unknown'],
  ['▲', 'unknown'],
  ['Improving', 'unknown'],
  ['Up to date', 'unknown'],
  ['Green / Red', 'unknown'],
  ['93.8', 'unknown'],
])('%j is %s', (text, expected) => expect(say(parseOwnStatus(text))).toBe(expected));

// Excel's own good, neutral and bad, its standard colours and their pale forms.
test.each([
  ['#FF0000', 'red'],
  ['#C00000', 'red'],
  ['#FFC7CE', 'red'],
  ['#FFC000', 'amber'],
  ['#FFEB9C', 'amber'],
  ['#FFFF00', 'amber'],
  ['#F4B084', 'amber'],
  ['#00B050', 'green'],
  ['#92D050', 'green'],
  ['#C6EFCE', 'green'],
  ['#4472C4', 'kept'],
  ['#BFBFBF', 'kept'],
  ['#FFFFFF', 'unknown'],
  ['#F2F2F2', 'unknown'],
  [null, 'unknown'],
])('a fill of %s is %s', (fill, expected) => expect(say(statusOfFill(fill))).toBe(expected));

test('what is kept is never contradicted, and no status is only right where there is none', () => {
  expect(agreesWith({ kind: 'kept' }, 'red')).toBeNull();
  expect(agreesWith({ kind: 'none' }, null)).toBe(true);
  expect(agreesWith({ kind: 'none' }, 'green')).toBe(false);
  expect(agreesWith({ kind: 'colours', rags: ['amber', 'red'] }, 'amber')).toBe(true);
  expect(agreesWith({ kind: 'colours', rags: ['red'] }, 'green')).toBe(false);
  expect(agreesWith({ kind: 'colours', rags: ['green'] }, null)).toBe(false);
});
