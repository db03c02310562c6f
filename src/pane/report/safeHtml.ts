/** All that a report's table is made of. Anything else in the text is shown as text or left out, never run. */
const ELEMENTS = new Set(
  'TABLE CAPTION COLGROUP COL THEAD TBODY TFOOT TR TH TD P SPAN STRONG B EM I BR SUP SUB DIV H1 H2 H3 OL UL LI IMG'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'alt style scope colspan rowspan width height align valign bgcolor border cellpadding cellspacing lang'.split(
    ' ',
  ),
);

/** The only picture there is: one drawn here, with nothing to fetch. */
const PICTURE = 'data:image/png;base64,';

function cleaned(node: Node, into: Document): Node | null {
  if (node instanceof Text) return into.createTextNode(node.data);
  if (!(node instanceof HTMLElement) || !ELEMENTS.has(node.tagName)) return null;
  if (node.tagName === 'IMG' && !node.getAttribute('src')?.startsWith(PICTURE)) return null;
  const copy = into.createElement(node.tagName);
  for (const { name, value } of node.attributes) {
    // A url() in a style would be a request to elsewhere.
    if (name === 'src' && value.startsWith(PICTURE)) copy.setAttribute(name, value);
    if (ATTRIBUTES.has(name) && !/url\s*\(/i.test(value)) copy.setAttribute(name, value);
  }
  copy.append(...childrenOf(node, into));
  return copy;
}

const childrenOf = (parent: Node, into: Document): readonly Node[] =>
  [...parent.childNodes].map((child) => cleaned(child, into)).filter((child) => child !== null);

/**
 * The table's HTML as nodes to put in the page. It is parsed in a document of its own, where nothing runs or loads, and
 * copied element by element from a list of what a table needs: text from cells can do no harm.
 */
export const nodesFromHtml = (html: string): readonly Node[] =>
  childrenOf(new DOMParser().parseFromString(html, 'text/html').body, document);
