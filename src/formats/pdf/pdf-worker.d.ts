/** The part of pdf.js that parses; loading it puts it where the other part looks for it, so that no further worker is started. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
