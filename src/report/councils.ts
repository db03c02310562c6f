const BEFORE =
  /\b(?:London Borough|Royal Borough|Metropolitan Borough|Borough|City|County|Council) of ([A-Z][\w’'-]+(?: (?:and|upon|on|of) [A-Z][\w’'-]+| [A-Z][\w’'-]+)*)/g;
const AFTER =
  /\b([A-Z][\w’'-]+(?: (?:and|upon|on|of) [A-Z][\w’'-]+| [A-Z][\w’'-]+)*) (?:(?:City|County|Borough|District|Metropolitan|Unitary|London|and) )*Council\b/g;
/** Words of a council's kind, not of its name. */
const KIND =
  /\b(?:London|Royal|Metropolitan|Borough|City|County|District|Unitary|Council|The|and|of|upon|on)\b/g;

/** The councils a text names, by the words of their names alone: "London Borough of Harrow", "Harrow Council" → "harrow". */
export const councilsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(BEFORE), ...text.matchAll(AFTER)].flatMap(([, name = '']) => {
      const plain = name.replace(KIND, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
      return plain === '' ? [] : [plain];
    }),
  ),
];
