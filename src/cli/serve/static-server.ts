import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const PACKABLE = /^(text|image\/svg|application\/(json|jsonl|manifest|wasm))/;

interface Found {
  readonly path: string;
  readonly size: number;
  readonly tag: string;
}

/**
 * The path below the folder that a request's address names, or undefined when it may not be served:
 * undecodable, with a backslash, a NUL, a dot folder or a step upwards.
 * @example pathOfAddress('/assets/a.js?x') // 'assets/a.js'
 * @example pathOfAddress('/%2e%2e/etc/passwd') // undefined
 */
export function pathOfAddress(address: string): string | undefined {
  const [raw = ''] = address.split(/[?#]/, 1);
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\:]/.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) return undefined;
  return path.endsWith('/') ? [...parts, 'index.html'].join('/') : parts.join('/');
}

async function find(folder: string, address: string): Promise<Found | undefined> {
  const below = pathOfAddress(address);
  if (below === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const path = await realpath(resolve(join(root, below)));
    const facts = await stat(path);
    // A link inside the folder must not lead out of it.
    if (!path.startsWith(root + sep) || !facts.isFile()) return undefined;
    const tag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
    return { path, size: facts.size, tag };
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string>): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/**
 * A request listener that serves the files of one folder, read-only, with the given headers on every answer.
 * Anything else than GET and HEAD is 405; a missing, hidden or outside path is 404. Hashed files under
 * `assets/` may be kept for ever, all others are asked for again each time.
 * @example createServer(serveFolder('dist', SAFE_HEADERS)).listen(5199, '127.0.0.1')
 */
export function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>>,
): (request: IncomingMessage, response: ServerResponse) => void {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, { ...headers, Allow: 'GET, HEAD' });
      return;
    }
    const address = request.url ?? '/';
    const found = await find(folder, address);
    if (found === undefined) {
      refuse(response, 404, { ...headers });
      return;
    }
    const type = TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream';
    const isPacked =
      PACKABLE.test(type) &&
      found.size > 1024 &&
      /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const all = {
      ...headers,
      'Content-Type': type,
      'Cache-Control': /^\/assets\//.test(address)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ETag: found.tag,
      Vary: 'Accept-Encoding',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': String(found.size) }),
    };
    if (request.headers['if-none-match'] === found.tag) {
      response.writeHead(304, { ...headers, ETag: found.tag });
      response.end();
      return;
    }
    response.writeHead(200, all);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const file = createReadStream(found.path);
    if (isPacked) await pipeline(file, createGzip(), response);
    else await pipeline(file, response);
  }

  return (request, response) => {
    answer(request, response).catch(() => response.destroy());
  };
}
