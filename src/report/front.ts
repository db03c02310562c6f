import { foldSpace } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import {
  AUTHORS_COPY,
  NOT_APPROVED,
  sayApproved,
  sayPosition,
  TABLES_POSITION,
} from '../wording/reports/document';
import { STAMPS, TEMPLATES } from '../wording/reports/templates';
import { NO_FIELDS, titleOf, type ReportFields } from './fields';
import { asAtDate, sayPeriod } from './period';
import { hasTablesAlone } from './tables/alone';
import type { ReportOptions } from './options';

/** The head of a document's first page. */
export interface ReportFront {
  readonly title: string;
  readonly fields: ReportFields;
  /** "Public version". */
  readonly version: string;
  /** What every page is stamped with: version, classification, and what is still wanting. */
  readonly stamp: string;
  /** "Position at 31 December 2022, the end of Q3 2022-23." */
  readonly position: string;
  /** "Approved by A. Smith, 2 March 2023"; '' where no one has. */
  readonly approved: string;
  /** What is still open, for an internal document; none in a public one. */
  readonly open: readonly string[];
}

/** The head of a document. A copy that no one has approved says so on every page: only an approved one is final. */
export function buildFront(judged: JudgedScorecard, options: ReportOptions): ReportFront {
  const { template, version = 'internal', fields = NO_FIELDS, draft = false, open = [], owed = '' } = options;
  const titled = TEMPLATES.find(({ id }) => id === template)?.titled ?? '';
  const by = foldSpace(fields.approvedBy);
  const { period } = judged;
  const stamp = [
    STAMPS[version],
    ...[foldSpace(fields.classification)].filter((text) => text !== ''),
    ...(draft ? [AUTHORS_COPY] : by === '' ? [NOT_APPROVED] : []),
  ];
  return {
    title: `${titleOf(judged, fields)}${titled}`,
    fields,
    version: STAMPS[version],
    stamp: stamp.join(' · '),
    position: hasTablesAlone(judged) ? TABLES_POSITION : sayPosition(sayPeriod(period), asAtDate(period)),
    approved: by === '' ? '' : sayApproved(by, foldSpace(fields.approvedOn)),
    open: version === 'public' ? [] : [...open, ...(draft && owed !== '' ? [owed] : [])],
  };
}
