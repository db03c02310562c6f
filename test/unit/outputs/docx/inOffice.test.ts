import { HAS_OFFICE, OFFICE_TIME, openInOffice } from '../../../setup/libreOffice';
import { made } from './made';

const inOffice = HAS_OFFICE ? test : test.skip;
const skipped = HAS_OFFICE ? '' : ' (skipped: soffice or pdftotext is not installed)';

inOffice(
  `the full scorecard opens in LibreOffice Writer, its headings on each page of the table${skipped}`,
  async () => {
    const pages = openInOffice('report.docx', await made('full'));
    expect(pages[0]).toContain("Children's services scorecard, Q3 2022-23");
    expect(pages[0]).toContain('Position at the end of Q3 2022-23 (31 December 2022).');
    expect(pages[0]).toMatch(
      /4\s+Timeliness of Reviews of Looked After Children .*93\.8 \(167\/178\)\s+86\.7 \(157\/181\)\s+70\.9 \(134\/189\)\s+Red\s+25\.4% under/,
    );
    expect(pages[1]).toMatch(/Indicator Description/);
    expect(pages[1]).toContain('[note 4] 94 of 109 is 86.2%, not the 89.9% shown.');
    for (const page of pages) expect(page).toMatch(/Internal – do not publish/);
    expect(pages.at(-1)).toMatch(new RegExp(`Page ${pages.length} of ${pages.length}`));
    expect(pages.join('\n')).toMatch(
      /4 · Timeliness of reviews[\s\S]*Red at Q3 2022-23: 70\.9% \(134 of 189\)/,
    );
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
