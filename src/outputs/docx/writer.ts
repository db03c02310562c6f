/** What writes Word documents, in one door: a chunk of its own that the pane fetches when a document is first saved. */
export { printedAround, StyleUnreadable } from './councilStyle';
export { inCouncilStyle } from './inCouncilStyle';
export { renderDocx } from './renderDocx';
