import { format, isTextFormat, isValidFormat } from 'numfmt';

/** What a cell can hold once calculated; an error is its text (`#DIV/0!`) with `error` set. */
export type Scalar = string | number | boolean | null;

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type BorderStyle =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type Edge = 'top' | 'right' | 'bottom' | 'left';

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

/** How a cell looks. Colours are `#RRGGBB`, sizes are points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: Underline;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

/** The format of a cell nobody has touched. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fill: null,
  fontColor: '#000000',
  fontName: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** The content of a cell without its format. */
export interface Content {
  readonly value: Scalar;
  /** The formula with its leading `=`, in English function names; null for a constant. */
  readonly formula: string | null;
  readonly error: boolean;
  /** True when the text was entered with a leading apostrophe. */
  readonly quoted: boolean;
  /** True for a value that another cell's array formula put here. */
  readonly spilled: boolean;
  /**
   * Where a formula's value comes from. `file`: stored there by the program that wrote it, and nothing it depends on has
   * been edited since. `kept`: likewise, and the formula engine here does not know the formula, so that it stays.
   */
  readonly origin?: 'file' | 'kept';
}

export const BLANK_CONTENT: Content = {
  value: null,
  formula: null,
  error: false,
  quoted: false,
  spilled: false,
};

/** An immutable cell. */
export class Cell implements Content {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly error: boolean;
  readonly quoted: boolean;
  readonly spilled: boolean;
  declare readonly origin?: 'file' | 'kept';
  readonly format: CellFormat;
  #text: string | null = null;

  constructor(content: Content, format: CellFormat) {
    this.value = content.value;
    this.formula = content.formula;
    this.error = content.error;
    this.quoted = content.quoted;
    this.spilled = content.spilled;
    if (content.origin !== undefined) this.origin = content.origin;
    this.format = format;
  }

  /** The text as displayed (British date order), without regard to the column's width. */
  get text(): string {
    this.#text ??= displayText(this.value, this.format.numberFormat);
    return this.#text;
  }

  /** What the formula bar shows and editing starts from. */
  get input(): string {
    if (this.formula !== null) return this.formula;
    if (this.value === null) return '';
    if (this.quoted) return `'${String(this.value)}`;
    return typeof this.value === 'boolean' ? String(this.value).toUpperCase() : String(this.value);
  }

  /** True when there is neither a value nor a formula. */
  get blank(): boolean {
    return this.value === null && this.formula === null;
  }

  /** In another number format; cells that look alike go on sharing one format. */
  withNumberFormat(numberFormat: string): Cell {
    return numberFormat === this.format.numberFormat
      ? this
      : new Cell(this, { ...this.format, numberFormat });
  }

  withContent(content: Content): Cell {
    return new Cell(content, this.format);
  }
}

export const BLANK_CELL = new Cell(BLANK_CONTENT, DEFAULT_FORMAT);

/**
 * The text Excel displays for a value under a number format, British order for system dates. The width of
 * the column is not considered: a number too wide for its cell is still given in full.
 */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === 'General' && typeof value === 'string') return value;
  const pattern = isValidFormat(numberFormat) ? numberFormat : 'General';
  if (typeof value === 'number' && isTextFormat(pattern)) return String(value);
  return format(pattern, value, { locale: 'en-GB', throws: false });
}
