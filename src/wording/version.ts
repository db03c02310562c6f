/** The add-in's version: the same as that of package.json and, with a nought behind it, of manifest.xml. */
export const VERSION = '1.0.0';
