const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities of its own are how XML reads files and grows without end; no workbook needs them. @throws SyntaxError */
export function requirePlainXml(xml: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SyntaxError('XML with a document type');
  return xml;
}

/** Text as XML and as workbooks write it (ECMA-376-1, 22.9.2.19). */
export function readXmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
