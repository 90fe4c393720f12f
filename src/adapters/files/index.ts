/**
 * Keeps files, such as the PDFs of catalogues, in a directory, under Node.
 * @module
 */
export { fileBlobs } from "./file-blobs.js";
