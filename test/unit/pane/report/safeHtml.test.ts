/** @jest-environment jsdom */
import { nodesFromHtml } from '../../../../src/pane/report/safeHtml';

function shown(html: string): string {
  const holder = document.createElement('div');
  holder.append(...nodesFromHtml(html));
  return holder.innerHTML;
}

test('a table keeps its structure, its inline styles and its scopes', () => {
  const html =
    '<table style="width: 300pt;"><caption>2022-23</caption><tbody><tr><th scope="row">Reviews</th>' +
    '<td bgcolor="#FFFFFF" colspan="2" align="right">70.9<br>(134/189)</td></tr></tbody></table>';
  expect(shown(html)).toBe(html);
});

test.each([
  ['a script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
  ['an image with a handler', '<p>a<img src=x onerror="alert(1)"></p>', '<p>a</p>'],
  ['a handler on a cell', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
  ['a link', '<p><a href="javascript:alert(1)">a</a></p>', '<p></p>'],
  ['a frame', '<iframe src="https://example.org"></iframe><p>a</p>', '<p>a</p>'],
  ['a style that loads something', '<p style="background:url(https://example.org/x)">a</p>', '<p>a</p>'],
  ['a form', '<form action="https://example.org"><input name="a"></form>', ''],
])('%s does not get in', (_, html, expected) => {
  expect(shown(html)).toBe(expected);
});

test('text that looks like markup stays text', () => {
  expect(shown('<p>&lt;script&gt;</p>')).toBe('<p>&lt;script&gt;</p>');
});
