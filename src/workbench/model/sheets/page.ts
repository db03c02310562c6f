import type { Area } from '../../../domain/grid/area';

/** Page setup. Margins are points. */
export interface PageSetup {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel's name of the paper, for example `A4`. */
  readonly paperSize: string;
  /** A percentage, or a number of pages to fit on (null: as many as needed). */
  readonly zoom:
    | { readonly scale: number }
    | { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: Area | null;
  readonly printTitleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a printed page, 0-based, in order. */
  readonly breaks: readonly number[];
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
}

export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const NONE: HeaderFooter = { left: '', center: '', right: '' };

/** Excel's own page for a new sheet in Britain: A4 portrait, "normal" margins. */
export const DEFAULT_PAGE: PageSetup = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  printArea: null,
  printTitleRows: null,
  breaks: [],
  header: NONE,
  footer: NONE,
};
