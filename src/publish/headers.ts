/** Where production pages load office.js from, as Microsoft asks. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/** The pages that may frame the pane: its own host and Office on the web. Never X-Frame-Options, which Office cannot live with. */
export const FRAME_ANCESTORS =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://*.office.com https://*.cloud.microsoft https://*.microsoft365.com";

/**
 * The pane's content security policy, as its pages carry it in a meta element. `scripts` is where office.js may come from
 * besides the pane's own host; '' for nowhere.
 */
export function contentPolicy(scripts: string): string {
  const own = ["'self'", scripts].filter((source) => source !== '').join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self' 'unsafe-inline'", // Fluent UI writes its rules into style elements
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "worker-src 'self'", // the checks run in a script of the pane's own host
    "object-src 'none'",
    "frame-src 'none'",
  ].join('; ');
}

/** The headers of every answer of a host that publishes the add-in. frame-ancestors works as a header only. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentPolicy(OFFICE_CDN)}; ${FRAME_ANCESTORS}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** How long browsers may keep what lies in a folder of the add-in without asking again. */
export interface Caching {
  readonly folder: string;
  readonly seconds: number;
  /** The name changes with the content, so it need never be asked for again. */
  readonly immutable: boolean;
}

/** Everything else is asked for each time (no-cache): the pages name the scripts, and so are what an update replaces. */
export const CACHING: readonly Caching[] = [
  { folder: 'js', seconds: 365 * 24 * 60 * 60, immutable: true },
  // Office does not show icons that may not be kept at all.
  { folder: 'assets', seconds: 24 * 60 * 60, immutable: false },
];

export const ASK_EACH_TIME = 'no-cache';

/** The words after "max-age=…" in the header of what may be kept. */
export const keptAs = ({ immutable }: Caching): string => (immutable ? 'public, immutable' : 'public');

/** Files of the folder that are for its host, not for browsers. */
export const FOR_THE_HOST = ['web.config', 'nginx.conf', 'staticwebapp.config.json'] as const;
