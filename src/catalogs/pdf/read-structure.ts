/**
 * Reads the parts of a PDF: what stands against it, `null` if nothing does. The one place that asks pdf-lib, which is
 * loaded when it is first needed.
 */
export async function readStructure(
  content: Uint8Array,
): Promise<"PDF_ENCRYPTED" | "PDF_DAMAGED" | "PDF_EMPTY" | null> {
  const lib = await import("pdf-lib");
  const reading = {
    ignoreEncryption: true, // it is told of below
    throwOnInvalidObject: true,
    updateMetadata: false,
    parseSpeed: lib.ParseSpeeds.Fast, // others get the thread in between
  };
  try {
    const document = await lib.PDFDocument.load(content, reading);
    if (document.isEncrypted) return "PDF_ENCRYPTED";
    if (!hasAllPages(lib, document)) return "PDF_DAMAGED";
    const pages = document.getPages();
    if (pages.length === 0) return "PDF_EMPTY";
    return pages.every((page) => isWhole(lib, page)) ? null : "PDF_DAMAGED";
  } catch {
    return "PDF_DAMAGED"; // whatever it met with
  }
}

type PdfLib = typeof import("pdf-lib");
type Document = Awaited<ReturnType<PdfLib["PDFDocument"]["load"]>>;

/** Whether whatever the tree of pages names is there: pdf-lib passes over what is not. */
function hasAllPages({ PDFPageLeaf, PDFPageTree }: PdfLib, { catalog, context }: Document): boolean {
  const trees = [catalog.Pages()];
  catalog.Pages().traverse((node) => {
    if (node instanceof PDFPageTree) trees.push(node);
  });
  const named = trees.flatMap((tree) => tree.Kids().asArray());
  return named
    .map((ref) => context.lookup(ref))
    .every((kid) => kid instanceof PDFPageLeaf || kid instanceof PDFPageTree);
}

/** Whether what a page shows is there: a stream, or a list of them; a page that shows nothing has none. */
function isWhole(
  { PDFArray, PDFName, PDFStream }: PdfLib,
  { node }: ReturnType<Document["getPages"]>[number],
): boolean {
  const given = node.get(PDFName.of("Contents"));
  if (given === undefined) return true;
  const found = node.context.lookup(given);
  const parts = found instanceof PDFArray ? found.asArray() : [given];
  return parts.every((part) => node.context.lookup(part) instanceof PDFStream);
}
