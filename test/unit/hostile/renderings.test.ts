/** @jest-environment jsdom */
import { promptCopy } from '../../../src/app/actions/promptCopy';
import { fileName } from '../../../src/app/drafts/document';
import { cellInput } from '../../../src/host/excel/cells/input';
import { renderFindingsCsv } from '../../../src/outputs/findingsCsv';
import { escapeHtml } from '../../../src/outputs/escapeHtml';
import { renderTableHtml } from '../../../src/outputs/html';
import { renderField, renderTableText } from '../../../src/outputs/text';
import { nodesFromHtml } from '../../../src/pane/report/safeHtml';
import { buildPrompts } from '../../../src/report/prompts';
import { FINDING_COLUMNS, type FindingRow } from '../../../src/report/findingRows';
import { buildTemplateTable } from '../../../src/report/templates';
import { FORMULAS, HOSTILE, hostileGrid, LONGEST } from '../../fixtures/hostile';
import { judgedGrid } from '../../fixtures/judged';

const ALL = [...HOSTILE, LONGEST];
const COLUMNS = ['ref', 'title', 'neighbour', 'england', 'past', 'target', 'periods', 'rag', 'variance'];
const judged = judgedGrid(hostileGrid(), 'Q3');
const TEMPLATES = ['full', 'exceptions', 'summary', 'comparison'] as const;
const tableOf = (template: (typeof TEMPLATES)[number]) =>
  buildTemplateTable(judged, { template, columns: COLUMNS });

/** Whether a spreadsheet that is given this as a field would take it for a formula: after any white space, as some do. */
const starts = (field: string): boolean =>
  /^[\s\u200b\u202e\u0000]*[=+\-@＝＋－＠]/.test(field) && !/^[+-]?\d+(?:[.,]\d+)*%?$/.test(field);

test('the fixture is what it claims: every formula text would start one', () => {
  expect(FORMULAS.filter((text) => !/[=+\-@＝＠]/.test(text))).toEqual([]);
  expect(judged.indicators).toHaveLength(HOSTILE.length + 1);
});

test.each(ALL.map((text) => [text.slice(0, 40), text]))('a cell is given %j as text', (_, text) => {
  const input = String(cellInput(text));
  expect(/^[=+\-@]/.test(input)).toBe(false);
  expect(input === text || input === `'${text}`).toBe(true);
});

test.each(ALL.map((text) => [text.slice(0, 40), text]))('a field of copied text: %j', (_, text) => {
  const field = renderField(text);
  expect(starts(field)).toBe(false);
  expect(field).not.toMatch(/[\t\r\n]/);
});

test.each(TEMPLATES)('the %s table as text: no line or field is born, none starts a formula', (template) => {
  const table = tableOf(template);
  const lines = renderTableText(table).split('\r\n');
  const lists = table.lists.reduce((sum, { items }) => sum + 1 + items.length, 0);
  expect(lines).toHaveLength(
    4 + table.lead.length + table.rows.length + lists + table.legend.length + table.notes.length,
  );
  expect(lines.flatMap((line) => line.split('\t')).filter(starts)).toEqual([]);
});

/** RFC 4180, read by hand: fields of lines. */
function parseCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') field += text[at++] ?? '';
    else if (sign === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && (sign === separator || sign === '\n')) {
      lines.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (sign === '\n') lines.push([]);
    } else field += sign;
  }
  return lines.slice(0, -1);
}

test.each([',', ';', '\t'])(
  'findings as CSV, opened with %j between fields, start no formula',
  (separator) => {
    const rows = ALL.map(
      (text) =>
        Object.fromEntries(FINDING_COLUMNS.map(({ field }) => [field, text])) as unknown as FindingRow,
    );
    const lines = parseCsv(renderFindingsCsv(rows).replace('\ufeff', ''), separator);
    if (separator === ',') {
      expect(lines).toHaveLength(rows.length + 1);
      expect(lines.every((line) => line.length === FINDING_COLUMNS.length)).toBe(true);
    }
    expect(lines.flat().filter(starts)).toEqual([]);
  },
);

/** Everything in a piece of HTML that could run or ask for something, as a browser reads it. */
function dangers(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:TABLE|CAPTION|COLGROUP|COL|THEAD|TBODY|TR|TH|TD|P|SPAN|B|BR|UL|LI)$/.test(element.tagName)
      ? []
      : [element.tagName]),
    ...[...element.attributes]
      .filter(({ name, value }) => /^on|href|src/i.test(name) || /url\(|javascript:|expression/i.test(value))
      .map(({ name }) => name),
  ]);
}

test.each(TEMPLATES)(
  'the %s table as HTML: nothing but a table, and every text is there as text',
  (template) => {
    const table = tableOf(template);
    const html = renderTableHtml(table);
    expect(dangers(html)).toEqual([]);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(body.querySelectorAll('tbody tr')).toHaveLength(table.rows.length);
    const holder = document.createElement('div');
    holder.append(...nodesFromHtml(html));
    expect(dangers(holder.innerHTML)).toEqual([]);
  },
);

test('the pane’s own sieve takes markup out even where it is not escaped', () => {
  const holder = document.createElement('div');
  holder.append(...nodesFromHtml(ALL.join('\n')));
  expect(dangers(holder.innerHTML)).toEqual([]);
});

test.each(ALL.map((text) => [text.slice(0, 40), text]))('a prompt that is copied: %j', (_, text) => {
  const { html, text: plain } = promptCopy({ ref: text, title: text, facts: [text], questions: [text] });
  expect(dangers(html)).toEqual([]);
  const lines = plain.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.flatMap((line) => line.split('\t')).filter(starts)).toEqual([]);
});

test('the prompts of the hostile scorecard are inert, too', () => {
  for (const prompt of buildPrompts(judged)) {
    const { html, text } = promptCopy(prompt);
    expect(dangers(html)).toEqual([]);
    expect(text.split(/[\n\t]/).filter(starts)).toEqual([]);
  }
});

test('HTML is escaped for an element and for an attribute', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

test.each(ALL.map((text) => [text.slice(0, 40), text]))(
  'a file is named so that no system is misled: %j',
  (_, text) => {
    const name = fileName(text, 'public');
    expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}.][^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*\.docx$/u);
    expect(name.length).toBeLessThan(130);
  },
);
