import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import { HEADER_FILL, MUTED, TEXT } from '../theme';
import { hex } from './text';

/**
 * Ids of the styles. All text that goes into a committee's report has Word's own (Title, headings, Normal, caption, List
 * Bullet, List Number, Strong), so that pasted into a council's template it takes that template's look. Those of ours are
 * for tables, notes and what is for the author alone: each kind can be selected or restyled at once.
 */
export const STYLE = {
  bullet: 'ListBullet',
  number: 'ListNumber',
  strong: 'Strong',
  meta: 'ReportMeta',
  source: 'ReportNote',
  cell: 'TableText',
  heading: 'TableHeading',
  prompt: 'AuthorPrompt',
  cover: 'CoverNote',
} as const;

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const FONT = 'Arial';
const heading = (level: number, size: number, before: number) => ({
  id: `Heading${level + 1}`,
  name: `heading ${level + 1}`,
  basedOn: 'Normal',
  next: 'Normal',
  uiPriority: 9,
  run: { font: FONT, size, bold: true, color: hex(HEADER_FILL) },
  paragraph: { spacing: { before, after: 60 }, keepNext: true, keepLines: true, outlineLevel: level },
  quickFormat: true,
});
const contents = (id: string, name: string, left: number) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  uiPriority: 39,
  paragraph: { indent: { left }, spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
});

/** Sizes are in half points, spacing in twips. Everything is British English, so that Word checks its spelling so. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: hex(TEXT), language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 36, bold: true, color: hex(HEADER_FILL) },
      paragraph: { spacing: { after: 60 }, keepNext: true },
      quickFormat: true,
    },
    caption: {
      name: 'caption',
      run: { font: FONT, size: 18, italics: false, color: hex(TEXT) },
      paragraph: {
        spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
        keepLines: true,
      },
      quickFormat: true,
    },
  },
  characterStyles: [
    {
      id: STYLE.strong,
      name: 'Strong',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { bold: true },
    },
  ],
  paragraphStyles: [
    heading(0, 28, 220),
    heading(1, 23, 200),
    heading(2, 20, 100),
    {
      id: STYLE.bullet,
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 40 } },
    },
    {
      id: STYLE.number,
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { numbering: { reference: NUMBERS, level: 0 }, spacing: { after: 50 } },
    },
    contents('TOC1', 'toc 1', 0),
    contents('TOC2', 'toc 2', 220),
    contents('TableofFigures', 'table of figures', 0),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Heading1',
      next: 'Normal',
      paragraph: { outlineLevel: 9 },
    },
    {
      id: STYLE.meta,
      name: 'Report meta',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.source,
      name: 'Report note',
      basedOn: 'Normal',
      run: { size: 17, color: hex(MUTED) },
      paragraph: { spacing: { after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.cell,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: STYLE.heading,
      name: 'Table heading',
      basedOn: STYLE.cell,
      run: { bold: true, size: 16 },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.prompt,
      name: 'Author prompt',
      basedOn: 'Normal',
      run: { size: 18, color: hex(MUTED) },
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 20 } },
    },
    {
      id: STYLE.cover,
      name: 'Cover note',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO },
        indent: { left: 113 },
        border: { left: { style: 'single', size: 18, color: hex(HEADER_FILL), space: 6 } },
      },
    },
  ],
};

const indent = { paragraph: { indent: { left: 340, hanging: 283 } } };

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: indent },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: indent },
      ],
    },
  ],
};
