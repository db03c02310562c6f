import { firstRows } from '../../../../src/pane/report/firstRows';

const table = (rows: number): string =>
  `<p>Internal</p><table><thead><tr><th>Ref</th></tr></thead><tbody>${Array.from(
    { length: rows },
    (_, at) => `<tr><td>${at + 1}</td></tr>`,
  ).join('')}</tbody></table><p>Notes</p>`;

test('a short table is drawn whole', () => {
  expect(firstRows(table(3), 4)).toEqual({ html: table(3), drawn: 4, rows: 4 });
});

test('of a long one the first rows are drawn, with what stands before and after it', () => {
  expect(firstRows(table(9), 4)).toEqual({
    html:
      '<p>Internal</p><table><thead><tr><th>Ref</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr>' +
      '<tr><td>3</td></tr></tbody></table><p>Notes</p>',
    drawn: 4,
    rows: 10,
  });
});

test('several tables of a usual size are drawn whole', () => {
  const two = table(9) + table(9);
  expect(firstRows(two, 4, 20)).toEqual({ html: two, drawn: 20, rows: 20 });
});

test('of very many tables those are drawn in which the first rows stand, the last of them closed', () => {
  const all = Array.from({ length: 9 }, () => table(2)).join('');
  // Three rows a table: the fifth row is the second of the second table.
  const rows = '<p>Internal</p><table><thead><tr><th>Ref</th></tr></thead><tbody><tr><td>1</td></tr>';
  expect(firstRows(all, 4, 5)).toEqual({ html: `${table(2)}${rows}</tbody></table>`, drawn: 5, rows: 27 });
});
