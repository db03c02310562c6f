import { seenText } from '../inert';

/**
 * Text as XML 1.0 can hold it: control characters, half surrogates and non-characters that a cell may contain would
 * make the whole document unreadable. Line breaks and tabs become spaces.
 */
export const xmlText = (text: string): string => seenText(text.replace(/[\t\n\r]+/g, ' '));

/** A colour of the theme as Word writes it: "#F2A099" → "F2A099". */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** A text whose dates do not break at a line's end: "Mar-19" and "2022-23" stand on one line. */
export const wholeDates = (text: string): string =>
  text.replace(/(?<=\b(?:\p{L}{3,4}|(?:19|20)\d\d))-(?=\d\d\b)/gu, '\u2011');
