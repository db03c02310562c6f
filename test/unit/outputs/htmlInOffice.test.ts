import { renderTableHtml } from '../../../src/outputs/html';
import { COLUMN_IDS } from '../../../src/report/columns';
import { buildTable } from '../../../src/report/table';
import { judgedPublished } from '../../fixtures/judged';
import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../../setup/libreOffice';

/** All but the one that is shown on request. */
const USUAL = COLUMN_IDS.filter((id) => id !== 'travel');

const inOffice = HAS_OFFICE ? test : test.skip;

inOffice(
  `the clipboard's table opens in LibreOffice Writer${HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)'}`,
  () => {
    const table = buildTable(judgedPublished('scorecard-2022-23-q3', 'Q3'), { columns: USUAL });
    const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><style>@page{size:29.7cm 21cm;margin:2.54cm}</style></head><body>${renderTableHtml(table)}</body></html>`;
    const pages = openInOffice('table.html', page, 'HTML (StarWriter)');
    const text = pages.join('\n');
    expect(pages[0]).toContain('Performance scorecard, Q3 2022-23. Internal – do not publish');
    // No figure is broken: the columns are as wide as their longest words.
    expect(text).toMatch(/4\s+Timeliness of Reviews of Looked .*95%\s+93\.8\s+86\.7\s+70\.9\s+Red\s+24\.1/);
    expect(text).toContain('Position at the end of Q3 2022-23 (31 December 2022).');
    expect(text).toContain('off target by 5% of the target or less');
    // The header row comes again on the second page.
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/Indicator Description/);
  },
  OFFICE_TIME,
);

inOffice(
  `with the usual columns it fits an upright page, nothing cut off${HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)'}`,
  () => {
    const columns = USUAL.filter((id) => id !== 'past');
    const table = buildTable(judgedPublished('scorecard-2022-23-q3', 'Q3'), { columns });
    const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><style>@page{size:21cm 29.7cm;margin:2.54cm}</style></head><body>${renderTableHtml(table)}</body></html>`;
    const pages = openInOffice('upright.html', page, 'HTML (StarWriter)');
    // The last column is there, and no word of a heading or figure is broken in two.
    for (const words of ['0.8 points', '(134/189)', 'Statistical', 'Neighbour', 'Variance', 'Q3 - 7.5%'])
      expect(pages[0]).toContain(words);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toMatch(/Source: sheet Scorecard/);
  },
  OFFICE_TIME,
);
