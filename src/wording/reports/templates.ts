/** The reports there are, by what they leave out. */
export type TemplateId = 'full' | 'scorecard' | 'exceptions' | 'summary' | 'indicator' | 'comparison';

interface Template {
  readonly id: TemplateId;
  /** As a person chooses it. */
  readonly name: string;
  /** What follows the title: ": exceptions". */
  readonly titled: string;
}

/** In the order they are offered. */
export const TEMPLATES: readonly Template[] = [
  { id: 'full', name: 'Full committee report', titled: '' },
  { id: 'scorecard', name: 'Scorecard only', titled: '' },
  { id: 'exceptions', name: 'Exceptions: red and amber', titled: ': exceptions' },
  { id: 'summary', name: 'One page', titled: ': summary' },
  { id: 'indicator', name: 'One indicator', titled: '' },
  { id: 'comparison', name: 'Comparison with other councils', titled: ': against other councils' },
];

/** Internal shows every figure; public suppresses what is small and what would give it away. */
export type VersionId = 'internal' | 'public';

/** What a table, a sheet and every page of a document are stamped with. */
export const STAMPS: Readonly<Record<VersionId, string>> = {
  internal: 'Internal – do not publish',
  public: 'Public version',
};

/** What the name of a document's file ends with. */
export const FILE_STAMPS: Readonly<Record<VersionId, string>> = { internal: 'internal', public: 'public' };
