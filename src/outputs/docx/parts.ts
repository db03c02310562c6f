import { Paragraph, ShadingType, TextRun, type HeadingLevel } from 'docx';
import type { Rag } from '../../domain/judging/status';
import { lookOf } from '../theme';
import { BULLETS } from './styles';
import { hex, xmlText } from './text';

/** A heading that Word's navigation pane shows. */
export const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
): Paragraph => new Paragraph({ heading: level, pageBreakBefore, text: xmlText(text) });

export const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ ...(style === undefined ? {} : { style }), text: xmlText(text) });

export const bullet = (text: string, style: string): Paragraph =>
  new Paragraph({ style, numbering: { reference: BULLETS, level: 0 }, text: xmlText(text) });

/** A status as its word on its fill; without a colour the bare word. */
export function statusRun(word: string, rag: Rag | null): TextRun {
  if (rag === null) return new TextRun({ text: xmlText(word), bold: true });
  const { fill, color } = lookOf(`rag-${rag}`);
  return new TextRun({
    text: ` ${xmlText(word)} `,
    bold: true,
    color: hex(color),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) } }),
  });
}
