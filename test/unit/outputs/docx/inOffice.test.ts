import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../../../setup/libreOffice';
import { made } from './made';

const inOffice = HAS_OFFICE ? test : test.skip;
const skipped = HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)';

inOffice(
  `the full scorecard opens in LibreOffice Writer, its headings on each page of the table${skipped}`,
  async () => {
    const pages = openInOffice('report.docx', await made('full'));
    expect(pages[0]).toContain('Performance scorecard, Q3 2022-23');
    expect(pages[0]).toContain('Position at 31 December 2022, the end of Q3 2022-23');
    expect(pages[1]).toMatch(
      /4\s+Timeliness of Reviews of\s+Not\s+Not\s+95%\s+93\.8\s+86\.7\s+70\.9\s+■.Red\s+24\.1/,
    );
    // All 14 rows stand on one page, with what the statuses mean.
    expect(pages[1]).toMatch(/14\s+% of all CLA[\s\S]*● Green on target or better/);
    expect(pages.length).toBeLessThanOrEqual(7);
    for (const page of pages) expect(page).toMatch(/Internal – do not publish/);
    expect(pages.at(-1)).toMatch(new RegExp(`Page ${pages.length} of ${pages.length}`));
    // The table of contents says the page on which LibreOffice has it, too.
    const page = pages.findIndex((text) => /^Indicators without a status$/m.test(text)) + 1;
    expect(pages[0]).toMatch(new RegExp(`Indicators without a status\\.+ *${page}$`, 'm'));
  },
  OFFICE_TIME,
);

inOffice(
  `the summary is one page${skipped}`,
  async () => {
    const pages = openInOffice('summary.docx', await made('summary'));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('14 indicators: 4 red, 1 amber, 4 green and 5 not rated.');
    expect(pages[0]).toContain('Changes since Q2');
  },
  OFFICE_TIME,
);
