import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pdfObjections } from "../../../src/catalogs/pdf/pdf-objections.js";
import { encryptedPdf, pdfOf, withText } from "../../support/pdf-files.js";

const most = { maxPdfBytes: 20_000_000 };
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const codesOf = async (content: Uint8Array, fileName = "autumn.pdf", rules = most): Promise<string[]> =>
  (await pdfObjections({ fileName, content }, rules)).map(({ code }) => code);

/** A PDF written by hand, so that parts of it can be left out. */
const written = (kids: string, objects: string, trailer = "<< /Root 1 0 R /Size 9 >>"): Uint8Array =>
  bytesOf(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count 1 >>\nendobj\n${objects}\ntrailer\n${trailer}\nstartxref\n0\n%%EOF\n`,
  );
const page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n";
const shown = "4 0 obj\n<< /Length 1 >>\nstream\nn\nendstream\nendobj\n";
const branch = "5 0 obj\n<< /Type /Pages /Parent 2 0 R /Kids [3 0 R 6 0 R] /Count 2 >>\nendobj\n";
const second = page.replace("3 0 obj", "5 0 obj").replace("4 0 R", "6 0 R");

describe("a file that is to be a PDF", () => {
  it.each([true, false])("CAT-2 is taken if it is one, parts packed or not (%s)", async (packed) => {
    expect(await codesOf(await pdfOf(1, packed))).toEqual([]);
    expect(await codesOf(await pdfOf(40, packed), "AUTUMN 2026 – été.PDF")).toEqual([]);
  });

  it("CAT-2 is taken as written by hand, with pages that show nothing, and with bytes after its end", async () => {
    expect(await codesOf(written("3 0 R", page + shown))).toEqual([]);
    expect(await codesOf(written("3 0 R", page.replace("/Contents 4 0 R", "")))).toEqual([]);
    expect(await codesOf(written("3 0 R", page.replace("4 0 R", "[4 0 R 4 0 R]") + shown))).toEqual([]);
    const whole = await pdfOf();
    expect(await codesOf(Uint8Array.of(...whole, 10, 0, 0, 0))).toEqual([]);
    expect(await codesOf(Uint8Array.of(...whole, ...new Uint8Array(1_024)))).toEqual(["PDF_DAMAGED"]);
  });

  it.each(["autumn", "autumn.pdf.exe", "autumn.pd", ".pdfx", "autumn.pdf ", "pdf"])(
    "CAT-2 is refused under the name %o, whatever is in it",
    async (name) => {
      expect(await codesOf(await pdfOf(), name)).toEqual(["PDF_NAME_UNFIT"]);
      expect(await codesOf(bytesOf("MZ"), name)).toEqual(["PDF_NAME_UNFIT", "PDF_NOT_A_PDF"]);
    },
  );

  it("CAT-2 is refused where it is larger than allowed, and taken at the very size", async () => {
    const content = await pdfOf();
    expect(await codesOf(content, "a.pdf", { maxPdfBytes: content.length })).toEqual([]);
    expect(await pdfObjections({ fileName: "a.pdf", content }, { maxPdfBytes: content.length - 1 })).toEqual([
      { code: "PDF_TOO_LARGE", path: ["content"], params: { size: content.length, most: content.length - 1 } },
    ]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["nothing", () => new Uint8Array()],
    ["HTML", () => bytesOf("<!doctype html><html><body>%PDF-1.7 %%EOF</body></html>")],
    ["a zip", () => Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(400))],
    ["a PDF within something else", async () => Uint8Array.of(...bytesOf("GIF89a"), ...(await pdfOf()))],
    ["an XML form data package", () => bytesOf("<?xml version='1.0'?><xdp:xdp/>")],
  ])("CAT-2 is refused where %s is in it", async (_what, make) => {
    expect(await pdfObjections({ fileName: "autumn.pdf", content: await make() }, most)).toEqual([
      { code: "PDF_NOT_A_PDF", path: ["content"], params: {} },
    ]);
  });

  it.each([true, false])("CAT-2 is refused where it is encrypted, parts packed or not (%s)", async (packed) => {
    const encrypted = await encryptedPdf(packed);
    expect(await codesOf(encrypted)).toEqual(["PDF_ENCRYPTED"]);
    const scrambled = encrypted.map((byte, i) => (i > 200 && i < 260 ? byte ^ 0x55 : byte)); // as what is encrypted looks
    expect(await codesOf(scrambled)).toEqual(["PDF_ENCRYPTED"]);
    const direct = written("3 0 R", page + shown, "<< /Root 1 0 R /Encrypt << /Filter /Standard >> >>");
    expect(await codesOf(direct)).toEqual(["PDF_ENCRYPTED"]);
  });

  it.each(["<</Filter 1>>", " 5 0 R", "\n12  10  R", " 7\n0\nR"])(
    "CAT-2 is refused as encrypted where it cannot be read and says how it was encrypted: %j",
    async (how) => {
      expect(await codesOf(bytesOf(`%PDF-1.7\n/EncryptMetadata true /Encrypt${how}\n%%EOF`))).toEqual([
        "PDF_ENCRYPTED",
      ]);
    },
  );

  it("CAT-2 is not taken for encrypted by the word alone", async () => {
    for (const word of ["/EncryptMetadata true /Info 5 0 R", "/Encrypt null", "/Encrypted 5 0 R"])
      expect(await codesOf(bytesOf(`%PDF-1.7\n${word}\n%%EOF`)), word).toEqual(["PDF_DAMAGED"]);
    const told = shown.replace("/Length 1", "/Length 14").replace("\nn\n", "\n/Encrypt 5 0 R\n");
    expect(await codesOf(written("3 0 R", page + told))).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ["has a header only", bytesOf("%PDF-1.7\n%%EOF")],
    ["is garbage after the header", bytesOf(`%PDF-1.7\n${"\u0001garbage ".repeat(200)}\n%%EOF`)],
    ["lacks its page", written("3 0 R", shown)],
    ["lacks a page of a part of its tree", written("5 0 R", `${page}${shown}${branch}`)],
    ["lacks what its second page shows", written("3 0 R 5 0 R", page + shown + second)],
    ["lacks one of its pages", written("3 0 R 5 0 R", page + shown)],
    ["has something else among its pages", written("3 0 R 4 0 R", page + shown)],
    ["lacks what its page shows", written("3 0 R", page)],
    ["lacks a part of what its page shows", written("3 0 R", page.replace("4 0 R", "[4 0 R 5 0 R]") + shown)],
    ["has a page that shows no stream", written("3 0 R", `${page}4 0 obj\n<< /Length 1 >>\nendobj\n`)],
    ["has pages that hold each other", written("2 0 R", page + shown)],
    ["is nested without end", written("3 0 R", `3 0 obj\n${"[".repeat(200_000)}\nendobj\n`)],
    ["says of a stream that breaks off", written("3 0 R", page + shown.replace("endstream", ""))],
    ["has a part that cannot be read", written("3 0 R", `${page}${shown}5 0 obj\n<< /A [1 2\nendobj\n`)],
    ["has no catalogue", withText(written("3 0 R", page + shown), "/Type /Catalog /Pages", "/Type /Catalog /Pags_")],
  ])("CAT-2 is refused where it %s", async (_what, content) => {
    expect(await codesOf(content)).toEqual(["PDF_DAMAGED"]);
  });

  it("CAT-2 is refused where it has no page", async () => {
    expect(await codesOf(await pdfOf(0))).toEqual(["PDF_EMPTY"]);
    expect(await codesOf(written("", ""))).toEqual(["PDF_EMPTY"]);
  });

  it.each([true, false])("CAT-2 is refused wherever it was cut off, parts packed or not (%s)", async (packed) => {
    const whole = await pdfOf(3, packed);
    const end = Buffer.from(whole).lastIndexOf("%%EOF");
    for (let length = 5; length < end + 5; length += 7)
      expect(await codesOf(whole.subarray(0, length)), `${length} of ${whole.length}`).toEqual(["PDF_DAMAGED"]);
  });

  it("CAT-2 of random bytes is refused, also after the header of a PDF, and nothing is thrown", () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("", "%PDF-", "%PDF-1.7\n", "%PDF-1.7\n1 0 obj\n<<"),
        fc.constantFrom("", "\n%%EOF", "\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"),
        async (random, head, tail) => {
          const codes = await codesOf(Uint8Array.of(...bytesOf(head), ...random, ...bytesOf(tail)));
          expect(codes).toHaveLength(1);
          expect(codes[0]).toBe(head === "" ? "PDF_NOT_A_PDF" : "PDF_DAMAGED");
        },
      ),
      { numRuns: 400 },
    ));

  it("CAT-2 of a PDF with bytes changed is taken or refused with a reason, and nothing is thrown", async () => {
    const wholes = [await pdfOf(2, true), await pdfOf(2, false)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (whole, changes) => {
          const content = whole.slice();
          for (const [at, byte] of changes) content[Math.floor(at * (content.length - 1))] = byte;
          const codes = await codesOf(content);
          expect(codes.length).toBeLessThan(2);
          for (const code of codes) expect(code).toMatch(/^PDF_(NOT_A_PDF|DAMAGED|ENCRYPTED|EMPTY)$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
