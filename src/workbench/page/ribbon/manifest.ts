/** What a ribbon button does. */
export type RibbonAction =
  | { readonly kind: 'pane'; readonly url: string; readonly title: string }
  | { readonly kind: 'function'; readonly name: string };

interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of the icon for 32 px, or the nearest there is. */
  readonly icon: string | null;
  readonly action: RibbonAction;
}

interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The parts of manifest.xml that make a ribbon. */
export interface Ribbon {
  readonly name: string;
  /** The page that runs functions; null when the manifest has none. */
  readonly functionFile: string | null;
  readonly groups: readonly RibbonGroup[];
}

const child = (parent: Element, name: string): Element | null =>
  [...parent.children].find((each) => each.localName === name) ?? null;

const descendants = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

/** Looks up the value a resid stands for; null when the manifest does not define it. */
function resources(document: Document): (resid: string | null | undefined) => string | null {
  const values = new Map<string, string>();
  for (const section of descendants(document, 'Resources')) {
    for (const each of section.querySelectorAll('[id][DefaultValue]')) {
      values.set(each.id, each.getAttribute('DefaultValue') ?? '');
    }
  }
  return (resid) => values.get(resid ?? '') ?? null;
}

type Lookup = ReturnType<typeof resources>;

const text = (parent: Element | null, name: string, find: Lookup): string =>
  parent === null ? '' : (find(child(parent, name)?.getAttribute('resid')) ?? '');

function parseAction(control: Element, find: Lookup): RibbonAction | null {
  const action = child(control, 'Action');
  if (action === null) return null;
  switch (action.getAttribute('xsi:type')) {
    case 'ShowTaskpane': {
      const url = text(action, 'SourceLocation', find);
      return url === '' ? null : { kind: 'pane', url, title: text(action, 'Title', find) };
    }
    case 'ExecuteFunction':
      return { kind: 'function', name: child(action, 'FunctionName')?.textContent?.trim() ?? '' };
    default:
      return null;
  }
}

function parseIcon(control: Element, find: Lookup): string | null {
  const images = descendants(control, 'Image');
  const best = images.find((image) => image.getAttribute('size') === '32') ?? images[0];
  return find(best?.getAttribute('resid'));
}

function parseButton(control: Element, find: Lookup): RibbonButton | null {
  const action = parseAction(control, find);
  if (action === null) return null;
  const tip = child(control, 'Supertip');
  return {
    id: control.id,
    label: text(control, 'Label', find),
    tip: text(tip, 'Description', find),
    icon: parseIcon(control, find),
    action,
  };
}

/** Reads the ribbon from manifest.xml; null when the text is not a manifest. A control of a kind not known here is left out. */
export function parseRibbon(xml: string): Ribbon | null {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror') !== null || document.documentElement.localName !== 'OfficeApp')
    return null;
  const find = resources(document);
  const groups = descendants(document, 'Group').map((group) => ({
    id: group.id,
    label: text(group, 'Label', find),
    buttons: descendants(group, 'Control').flatMap((control) => parseButton(control, find) ?? []),
  }));
  return {
    name: descendants(document, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? '',
    functionFile: find(descendants(document, 'FunctionFile')[0]?.getAttribute('resid')),
    groups,
  };
}
