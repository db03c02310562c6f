import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import { HEADER_FILL, MUTED, TEXT } from '../theme';
import { hex } from './text';

/** Names of the paragraph styles that are not Word's own. Authors can select or restyle each kind at once. */
export const STYLE = {
  version: 'Version',
  source: 'Source',
  cell: 'TableText',
  heading: 'TableHeading',
  fact: 'Fact',
  figure: 'FigureText',
  prompt: 'AuthorPrompt',
  empty: 'NoCommentary',
} as const;

export const BULLETS = 'bullets';

const FONT = 'Arial';
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: hex(HEADER_FILL) },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

/** Sizes are in half points, spacing in twips. Everything is British English, so that Word checks its spelling so. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: hex(TEXT), language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 36, bold: true, color: hex(HEADER_FILL) },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: heading(28, 200),
    heading2: heading(24, 280),
    heading3: heading(20, 120),
  },
  paragraphStyles: [
    {
      id: STYLE.version,
      name: 'Version',
      basedOn: 'Normal',
      run: { bold: true, size: 22 },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: STYLE.source,
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 16, color: hex(MUTED) },
      paragraph: { spacing: { after: 40, line: 240 } },
    },
    {
      id: STYLE.cell,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { spacing: { before: 20, after: 20, line: 240 } },
    },
    {
      id: STYLE.heading,
      name: 'Table heading',
      basedOn: STYLE.cell,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 60, after: 80, line: 240 }, keepNext: true },
    },
    {
      id: STYLE.fact,
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 30 } },
    },
    {
      id: STYLE.figure,
      name: 'Figure text',
      basedOn: 'Normal',
      run: { size: 16, color: hex(MUTED) },
      paragraph: { spacing: { after: 60, line: 240 } },
    },
    {
      id: STYLE.prompt,
      name: 'Author prompt',
      basedOn: 'Normal',
      run: { size: 18, color: hex(MUTED) },
      paragraph: { spacing: { after: 20 } },
    },
    {
      id: STYLE.empty,
      name: 'No commentary',
      basedOn: 'Normal',
      run: { color: hex(MUTED), italics: true },
    },
  ],
};

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 227 } } },
        },
      ],
    },
  ],
};
