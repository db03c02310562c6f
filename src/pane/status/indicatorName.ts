/** "5 · 3 or more placements"; the title alone where the sheet has no reference. */
export const indicatorName = ({ ref, title }: { readonly ref: string; readonly title: string }): string =>
  ref === '' ? title : `${ref} · ${title}`;
