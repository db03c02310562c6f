import { firstRows } from '../../../../src/pane/report/firstRows';

const table = (rows: number): string =>
  `<p>Internal</p><table><thead><tr><th>Ref</th></tr></thead><tbody>${Array.from(
    { length: rows },
    (_, at) => `<tr><td>${at + 1}</td></tr>`,
  ).join('')}</tbody></table><p>Notes</p>`;

test('a short table is drawn whole', () => {
  expect(firstRows(table(3), 4)).toEqual({ html: table(3), rows: 4 });
});

test('of a long one the first rows are drawn, with what stands before and after it', () => {
  expect(firstRows(table(9), 4)).toEqual({
    html:
      '<p>Internal</p><table><thead><tr><th>Ref</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr>' +
      '<tr><td>3</td></tr></tbody></table><p>Notes</p>',
    rows: 10,
  });
});

test('several tables are left as they are', () => {
  const two = table(9) + table(9);
  expect(firstRows(two, 4)).toEqual({ html: two, rows: 4 });
});
