// What ECMAScript has no word for and every place has that this code runs in: pages, workers and node. `bytes.ts` alone
// uses it. Where a browser's types are at hand this file is left out.

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(
    encoding: 'utf-8',
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  );
  decode(bytes: Uint8Array): string;
}

/** Base64 (RFC 4648 §4) of characters below 256, and back. */
declare function btoa(characters: string): string;
declare function atob(base64: string): string;
