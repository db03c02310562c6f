import { TextDecoder, TextEncoder } from 'node:util';

// jsdom lacks what the writer of Word documents expects of every browser; its own arrays are of another realm.
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array, ArrayBuffer });
