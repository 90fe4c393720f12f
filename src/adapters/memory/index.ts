/**
 * Keeps all records in the memory of the process, with indexes; a snapshot can be taken as JSON and opened again.
 *
 * @module
 */
export type { JsonRecord } from "../../model/record-json.js";
export { memoryBlobs } from "./memory-blobs.js";
export { memoryCommercialDocuments } from "./memory-commercial-documents.js";
export { memoryDunning } from "./memory-dunning.js";
export type { MemoryProjects } from "./memory-projects.js";
export { memoryProjects } from "./memory-projects.js";
export type { MemorySnapshot } from "./memory-snapshot.js";
export type { MemoryStorage, MemoryStorageOptions } from "./memory-storage.js";
export { memoryStorage } from "./memory-storage.js";
