import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAFE_HEADERS } from '../../../src/cli/serve/policy';
import { pathOfAddress, serveFolder } from '../../../src/cli/serve/static-server';

const LONG = 'x'.repeat(5000);
let home: string;
let server: Server;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'duijie-serve-'));
  mkdirSync(join(home, 'dist/assets'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'dist/index.html'), '<!doctype html>');
  writeFileSync(join(home, 'dist/assets/worker.mjs'), 'export {}');
  writeFileSync(join(home, 'dist/assets/solver.wasm'), 'wasm');
  writeFileSync(join(home, 'dist/assets/long.js'), LONG);
  writeFileSync(join(home, 'dist/名单.json'), '{}');
  writeFileSync(join(home, 'dist/.hidden'), 'hidden');
  symlinkSync(join(home, 'secret.txt'), join(home, 'dist/link.txt'));
  server = createServer(serveFolder(join(home, 'dist'), SAFE_HEADERS));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with the path as it is written; fetch would tidy the dots away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    ask({ port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('serving the built program', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?source=icon', 'text/html; charset=utf-8'],
    ['/assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/solver.wasm', 'application/wasm'],
    ['/%E5%90%8D%E5%8D%95.json', 'application/json; charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  it('sends the policy with every answer, also with a refusal', async () => {
    for (const path of ['/', '/assets/worker.mjs', '/no-such-file']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/%00index.html',
    '/%E5%90',
    '/link.txt',
    '/.hidden',
    '/assets',
    '//etc/passwd',
  ])('does not find %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  it('only reads', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const head = await get('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
  });

  it('packs long texts for those who ask for it', async () => {
    const packed = await get('/assets/long.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toBe(LONG);
    const plain = await get('/assets/long.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(LONG);
  });

  it('lets hashed files be kept for ever and asks again for the page', async () => {
    expect((await get('/assets/long.js')).headers['cache-control']).toContain('immutable');
    const page = await get('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/', { 'if-none-match': String(page.headers.etag) });
    expect(again.status).toBe(304);
  });
});

describe('pathOfAddress', () => {
  it('leads a folder to its page', () => {
    expect(pathOfAddress('/')).toBe('index.html');
    expect(pathOfAddress('/help/')).toBe('help/index.html');
  });

  it('knows no drive letters and no relative addresses', () => {
    expect(pathOfAddress('/C:/Windows')).toBeUndefined();
    expect(pathOfAddress('index.html')).toBeUndefined();
  });
});
