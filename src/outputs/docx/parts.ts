import { Paragraph, ShadingType, TextRun, type HeadingLevel, type ParagraphChild } from 'docx';
import type { Rag } from '../../domain/judging/status';
import { lookOf, statusSign } from '../theme';
import { BULLETS, NUMBERS, STYLE } from './styles';
import { hex, xmlText } from './text';

/** A heading that Word's navigation pane shows. */
export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, text: xmlText(text) });

/** How a paragraph stands on its page. */
export interface Keeps {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
}

export const paragraph = (text: string, style?: string, keeps: Keeps = {}): Paragraph =>
  new Paragraph({ ...(style === undefined ? {} : { style }), ...keeps, text: xmlText(text) });

/** A bullet of the council's own List Bullet, or of the author's prompts. */
export const bullet = (text: string, style: string = STYLE.bullet, keepNext = false): Paragraph =>
  new Paragraph({
    style,
    keepNext,
    keepLines: true,
    numbering: { reference: BULLETS, level: 0 },
    text: xmlText(text),
  });

/** A numbered point; `after` goes behind its words. */
export const point = (text: string, after: readonly ParagraphChild[] = []): Paragraph =>
  new Paragraph({
    style: STYLE.number,
    keepLines: true,
    numbering: { reference: NUMBERS, level: 0 },
    children: [new TextRun(xmlText(text)), ...after],
  });

/** Words in the character style Strong. */
export const strong = (text: string): TextRun => new TextRun({ text: xmlText(text), style: STYLE.strong });

/** A status as its shape and word on its fill; without a colour the bare word. */
export function statusRun(word: string, rag: Rag | null): TextRun {
  if (rag === null) return strong(word);
  const { fill, color } = lookOf(`rag-${rag}`);
  return new TextRun({
    text: `\u00a0${statusSign(rag)}${xmlText(word)}\u00a0`,
    style: STYLE.strong,
    color: hex(color),
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) } }),
  });
}
