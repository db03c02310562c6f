import { seenText } from '../outputs/inert';

/** Signs that JSON lets stand and terminals obey (CSI is U+009B), or that turn the direction of what follows. */
const STEERS = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text for a terminal: what cells hold can neither move its cursor nor colour, retitle or overwrite a line. */
export const terminalText = (text: string): string => seenText(text.replace(/\r\n?/g, '\n'));

/** A value as JSON: the same value when it is read again, and nothing in it that steers a terminal. */
export const terminalJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    STEERS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
