/** The heading of our own column of travel. */
export const TRAVEL_HEADING = 'Travel';

/** What our column says, and nobody else is likely to: "↑ better: 3 more cases", "no clear change: 1.2 points more". */
const OURS =
  /^(?:[↑↓] (?:better|worse|higher|lower)(?:: | since )|no clear change(?:: | since )|→ no change\b|not compared$)/u;

/** Whether a text is one that a Refresh writes into its column of travel. */
export const isOwnTravel = (text: string): boolean => OURS.test(text.trim());
