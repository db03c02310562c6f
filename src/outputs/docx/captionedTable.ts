import { BuilderElement, Table, XmlComponent, type ITableOptions } from 'docx';

const setting = (name: string, value: string): XmlComponent =>
  new BuilderElement<{ val: string }>({ name, attributes: { val: { key: 'w:val', value } } });

/** A table with the title and description that Word reads out, which the library has no option for. */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof XmlComponent))
      throw new Error('The table has no properties to give a title to.');
    // Last in w:tblPr, in this order (ISO 29500, CT_TblPrBase).
    properties.addChildElement(setting('w:tblCaption', title));
    properties.addChildElement(setting('w:tblDescription', description));
  }
}
