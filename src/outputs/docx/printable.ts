import type { Report } from '../../report/templates';
import type { RollUp } from '../../report/rollUp/model';
import { reportBody, type BodyPart } from './body';
import type { PageSetup } from './page';
import { rollUpBody } from './rollUpBody';

/** What can be a document: the report of one scorecard, or of several. */
export type Printable = Report | RollUp;

const isRollUp = (printable: Printable): printable is RollUp => 'services' in printable;

/** The reports a document is made of. */
export const reportsIn = (printable: Printable): readonly Report[] =>
  isRollUp(printable) ? printable.services.map(({ report }) => report) : [printable];

/** Whether it has a table of contents, with pages. */
export const hasContents = (printable: Printable): boolean =>
  isRollUp(printable) || printable.template === 'full';

/** What stands in a document, page by kind of page; without a page on its side where `turns` is false. */
export const bodyOf = (printable: Printable, page: PageSetup, turns: boolean): readonly BodyPart[] =>
  isRollUp(printable) ? rollUpBody(printable, page, turns) : reportBody(printable, page, turns);
