/** @jest-environment jsdom */
import '../setup/textEncoding';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../setup/libreOffice';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

const inOffice = HAS_OFFICE ? test : test.skip;
const skipped = HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)';

inOffice(
  `a saved workbook opens in LibreOffice Calc with its charts drawn, two to a page${skipped}`,
  async () => {
    const book = publishedBook();
    const { store } = await openPane(book);
    await store.actions.check();
    await store.actions.previewCharts();
    await store.actions.applyPreview();
    expect(store.getState().problem).toBeNull();
    const charts = book.find('Scorecard charts')?.charts.length;
    // Four red and one amber.
    expect(charts).toBe(5);
    const pages = openInOffice('charts.xlsx', await saveWorkbook(book));
    const drawn = pages.filter((page) => page.includes('As shown'));
    expect(drawn).toHaveLength(3);
    for (const page of drawn) expect(page).toContain('Internal – do not publish');
    // Once as the block's heading, once as the chart's own title.
    expect(pages.join('\n').split('4 · Timeliness of reviews').length - 1).toBe(2);
    // A point's own label: the cells say 86.7% as well.
    expect(drawn.join('\n').split('86.7%').length - 1).toBeGreaterThanOrEqual(3);
    expect(drawn.join('\n')).toMatch(/This year/);
  },
  OFFICE_TIME,
);
