import type { Sheet as FileSheet } from 'hucre';
import type ExcelJS from 'exceljs';
import { formatArea, parseRange } from '../../domain/grid/address';
import type { Extras } from './extras';
import { DEFAULT_PAGE, type HeaderFooter, type PageSetup } from '../model/sheets/page';

/** Excel's numbers of papers. */
const PAPERS: Readonly<Record<number, string>> = {
  1: 'Letter',
  3: 'Tabloid',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
  14: 'Folio',
};

const INCH = 72;

export function parsePage(
  from: FileSheet,
  { blackAndWhite, paper }: Pick<Extras, 'blackAndWhite' | 'paper'>,
): PageSetup {
  const setup = from.pageSetup ?? {};
  const { top, bottom, left, right, header, footer } = setup.margins ?? {};
  const inches = (length: number | undefined, side: keyof PageSetup['margins']) =>
    length === undefined ? DEFAULT_PAGE.margins[side] : length * INCH;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(setup.printTitlesRow ?? '');
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPERS[paper ?? 9] ?? 'A4',
    zoom: setup.fitToPage
      ? { horizontalFitToPages: fit(setup.fitToWidth), verticalFitToPages: fit(setup.fitToHeight) }
      : { scale: setup.scale ?? 100 },
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    printGridlines: setup.showGridLines === true,
    printHeadings: setup.showRowColHeaders === true,
    blackAndWhite,
    margins: {
      top: inches(top, 'top'),
      bottom: inches(bottom, 'bottom'),
      left: inches(left, 'left'),
      right: inches(right, 'right'),
      header: inches(header, 'header'),
      footer: inches(footer, 'footer'),
    },
    printArea: setup.printArea ? parseRange(setup.printArea.split(',')[0] ?? '') : null,
    printTitleRows: rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null,
    breaks: (from.rowBreaks ?? []).map((row) => row + 1),
    header: parseParts(from.headerFooter?.oddHeader),
    footer: parseParts(from.headerFooter?.oddFooter),
  };
}

/** Not said is one page; 0 is as many as it takes. */
const fit = (pages: number | undefined): number | null => (pages === undefined ? 1 : pages || null);

export function applyPage(page: PageSetup, to: ExcelJS.Worksheet): void {
  const { margins, zoom } = page;
  const paper = Object.keys(PAPERS).find((key) => PAPERS[Number(key)] === page.paperSize);
  const inches = Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / INCH]));
  to.pageSetup = {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: Number(paper ?? 9) as ExcelJS.PaperSize,
    margins: inches as unknown as ExcelJS.Margins,
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    blackAndWhite: page.blackAndWhite,
    ...('scale' in zoom
      ? { scale: zoom.scale }
      : {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }),
    ...(page.printArea ? { printArea: cornered(formatArea(page.printArea)) } : {}),
    ...(page.printTitleRows
      ? { printTitlesRow: `${page.printTitleRows.first + 1}:${page.printTitleRows.last + 1}` }
      : {}),
  };
  const [oddHeader, oddFooter] = [formatParts(page.header), formatParts(page.footer)];
  if (oddHeader !== '') to.headerFooter.oddHeader = oddHeader;
  if (oddFooter !== '') to.headerFooter.oddFooter = oddFooter;
}

/** ExcelJS wants two corners even for one cell. */
function cornered(address: string): string {
  return address.includes(':') ? address : `${address}:${address}`;
}

function parseParts(text: string | undefined): HeaderFooter {
  const part = (letter: string) => new RegExp(`&${letter}(.*?)(?=&[LCR]|$)`, 's').exec(text ?? '')?.[1] ?? '';
  return { left: part('L'), center: part('C'), right: part('R') };
}

function formatParts({ left, center, right }: HeaderFooter): string {
  const part = (letter: string, text: string) => (text === '' ? '' : `&${letter}${text}`);
  return part('L', left) + part('C', center) + part('R', right);
}
