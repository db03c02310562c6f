import { seenText } from '../inert';

/**
 * Text as XML 1.0 can hold it: control characters, half surrogates and non-characters that a cell may contain would
 * make the whole document unreadable. Line breaks and tabs become spaces.
 */
export const xmlText = (text: string): string => seenText(text.replace(/[\t\n\r]+/g, ' '));

/** A colour of the theme as Word writes it: "#F2A099" → "F2A099". */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();
