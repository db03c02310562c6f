/** Names a composed cell for ticking: "data|Scorecard!K5". */
export const dataKey = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `data|${sheet}!${address}`;

/** Tells a composed cell's key from that of a finding. */
export const isDataKey = (key: string): boolean => key.startsWith('data|');
