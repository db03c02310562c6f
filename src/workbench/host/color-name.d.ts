/** The colour names of CSS with their red, green and blue, 0 to 255. The package has no types of its own. */
declare module 'color-name' {
  const names: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
  export default names;
}
