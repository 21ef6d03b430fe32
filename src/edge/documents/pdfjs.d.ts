// pdf.js ships no types for the builds that run in every browser of the manifest.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
