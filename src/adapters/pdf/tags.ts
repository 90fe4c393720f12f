import type { PDFDict, PDFDocument, PDFPage, PDFRef } from "pdf-lib";
import { PDFArray, PDFHexString, PDFName, PDFNumber } from "pdf-lib";

/** A part of the document as it is read aloud: a heading, a paragraph, a table and its cells. */
export interface Tag {
  /** Where the file keeps it. */
  readonly ref: PDFRef;
  /** What the file says of it. */
  readonly dict: PDFDict;
  /** What lies in it. */
  readonly kids: PDFArray;
}

/** Every part of a document, and what of each page belongs to which. */
export interface Tags {
  /** The document as a whole. */
  readonly top: Tag;
  /** For each page the parts of its marks, in the order of their numbers. */
  readonly marks: PDFRef[][];
}

/** The kinds of parts. */
export type TagKind = "Document" | "H1" | "H2" | "P" | "Figure" | "Table" | "TR" | "TH" | "TD";

/** Begins a tree of parts, which the document names. */
export function startTags(pdf: PDFDocument): Tags {
  const root = pdf.context.obj({ Type: "StructTreeRoot" });
  const ref = pdf.context.register(root);
  const top = addTag(pdf, { ref, dict: root, kids: pdf.context.obj([]) }, "Document");
  root.set(PDFName.of("K"), pdf.context.obj([top.ref]));
  pdf.catalog.set(PDFName.of("StructTreeRoot"), ref);
  pdf.catalog.set(PDFName.of("MarkInfo"), pdf.context.obj({ Marked: true }));
  return { top, marks: [] };
}

/** Adds a part at the end of another one. */
export function addTag(pdf: PDFDocument, parent: Tag, kind: TagKind): Tag {
  const kids = pdf.context.obj([]);
  const dict = pdf.context.obj({ Type: "StructElem", S: kind, P: parent.ref, K: kids });
  if (kind === "TH") dict.set(PDFName.of("A"), pdf.context.obj({ O: "Table", Scope: "Column" }));
  const ref = pdf.context.register(dict);
  parent.kids.push(ref);
  return { ref, dict, kids };
}

/** Says that what is drawn next on the page is of the part; the number is that of the mark. */
export function markTag({ marks }: Tags, page: PDFPage, place: number, tag: Tag): number {
  const ofPage = marks[place] ?? [];
  marks[place] = ofPage;
  const id = ofPage.push(tag.ref) - 1;
  const first = tag.dict.get(PDFName.of("Pg"));
  if (first === undefined) tag.dict.set(PDFName.of("Pg"), page.ref);
  const isOfFirst = first === undefined || first === page.ref;
  tag.kids.push(isOfFirst ? PDFNumber.of(id) : page.doc.context.obj({ Type: "MCR", Pg: page.ref, MCID: id }));
  return id;
}

/** Ends the tree: tells for each page which part its marks are of. */
export function finishTags(pdf: PDFDocument, { marks }: Tags): void {
  const numbers = PDFArray.withContext(pdf.context);
  marks.forEach((refs, place) => {
    numbers.push(PDFNumber.of(place));
    numbers.push(pdf.context.register(pdf.context.obj(refs)));
  });
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot")) as PDFDict;
  root.set(PDFName.of("ParentTree"), pdf.context.register(pdf.context.obj({ Nums: numbers })));
  root.set(PDFName.of("ParentTreeNextKey"), PDFNumber.of(marks.length));
}

/** Gives a part a text that is read aloud instead of what is drawn. */
export const sayInstead = (tag: Tag, text: string): void =>
  tag.dict.set(PDFName.of("Alt"), PDFHexString.fromText(text));
