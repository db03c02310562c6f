/** Line breaks of every kind, and any white space beside them: in a text from a workbook they would begin a line of their own. */
const BREAKS = /\s*[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g;
/** A row of spaces may push what follows to the next line of a narrow terminal. Our own lines use two at most. */
const GAP = /(?<=\S)\s{3,}/g;
/** Control characters, signs that are not seen or turn the direction of text, half surrogates and what is no character. */
const STEERS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/**
 * A text as one line that a terminal prints and does not obey: no line break, no control sequence, nothing that turns
 * text round. What stands at its start is kept, as our own lines are indented. The same text gives the same again.
 */
export const terminalLine = (text: string): string =>
  text.replace(BREAKS, ' ').replace(STEERS, '').replace(GAP, '  ').trimEnd();

/** Signs that JSON lets stand and terminals obey (CSI is U+009B), or that turn the direction of what follows. */
const STEERS_JSON = /(?!\n)[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as JSON: the same value when it is read again, and nothing in it that steers a terminal. */
export const terminalJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(STEERS_JSON, (sign) =>
    Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );

/*
 * The only prints of the command line (a lint rule keeps `console` out of the other files). They take lines, never a
 * text of several: so a line break inside one cannot come from us, and goes.
 */

const textOf = (lines: readonly string[]): string => lines.map(terminalLine).join('\n');

/** Prints a result. */
export const printLines = (lines: readonly string[]): void => console.log(textOf(lines));

/** Prints a result as JSON. */
export const printJson = (value: unknown): void => console.log(terminalJson(value));

/** Prints a result as JSON on one line. */
export const printJsonLine = (value: unknown): void => console.log(terminalJson(value, 0));

/** Prints a complaint, on standard error. */
export const complain = (lines: readonly string[]): void => console.error(textOf(lines));

/** What an error that nobody expected says, in lines: its message in one, however many it has, then where it came from. */
export function linesOfError(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const { name, message, stack = '' } = error;
  const from = stack.split('\n').filter((line) => /^\s+at /.test(line));
  // A message may hold lines that look like places in the code: those of the stack come last.
  const quoted = message.split('\n').filter((line) => /^\s+at /.test(line)).length;
  return [`${name}: ${message}`, ...from.slice(quoted)];
}
