import { ASK_EACH_TIME, CACHING, FOR_THE_HOST, HEADERS, keptAs } from './headers';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A time as IIS writes it, days and hours: 365.00:00:00. */
const iisTime = (seconds: number): string => `${Math.floor(seconds / 86_400)}.00:00:00`;

/** The settings of a folder on Internet Information Services (version 8 or later): web.config. */
export function renderWebConfig(): string {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <add name="${name}" value="${xml(value)}" />`,
  );
  const folders = CACHING.map(
    (rule) => `  <location path="${rule.folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${iisTime(rule.seconds)}" cacheControlCustom="${keptAs(rule)}" />
      </staticContent>
    </system.webServer>
  </location>`,
  );
  const hidden = FOR_THE_HOST.filter((file) => file !== 'web.config') // which IIS never serves
    .map((file) => `          <add segment="${file}" />`);
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <directoryBrowse enabled="false" />
    <security>
      <requestFiltering>
        <hiddenSegments>
${hidden.join('\n')}
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
${folders.join('\n')}
</configuration>
`;
}

/**
 * The settings for nginx, to be included in the server block whose root holds the folder. `base` is the path of the
 * add-in's address: '' or "/scorecard".
 */
export function renderNginx(base: string): string {
  // Every block says every header: one add_header in a block drops those of the blocks around it.
  const headers = (caching: string): string =>
    Object.entries({ ...HEADERS, 'Cache-Control': caching })
      .map(([name, value]) => `  add_header ${name} "${value}" always;`)
      .join('\n');
  const folders = CACHING.map(
    (rule) => `location ^~ ${base}/${rule.folder}/ {
${headers(`max-age=${rule.seconds}, ${keptAs(rule)}`)}
}`,
  );
  const hidden = FOR_THE_HOST.map((file) => `location = ${base}/${file} { return 404; }`);
  return `# Inside the server block (https) whose root holds this folder: include /path/to/nginx.conf;
${hidden.join('\n')}
${folders.join('\n')}
location ${base}/ {
${headers(ASK_EACH_TIME)}
}
`;
}

/** The settings of an Azure Static Web App: staticwebapp.config.json. A route's headers are added to those of all. */
export function renderStaticWebApp(): string {
  const config = {
    globalHeaders: { ...HEADERS, 'Cache-Control': ASK_EACH_TIME },
    routes: [
      ...FOR_THE_HOST.map((file) => ({ route: `/${file}`, statusCode: 404 })),
      ...CACHING.map((rule) => ({
        route: `/${rule.folder}/*`,
        headers: { 'Cache-Control': `max-age=${rule.seconds}, ${keptAs(rule)}` },
      })),
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
